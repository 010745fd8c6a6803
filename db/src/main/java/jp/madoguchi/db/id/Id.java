package jp.madoguchi.db.id;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** What all ids share: a UUIDv7 (RFC 9562), so that rows made one after another lie side by side. */
public interface Id {

    SecureRandom RANDOM = new SecureRandom();

    @JsonValue
    UUID value();

    static UUID next(Instant now) {
        var high = now.toEpochMilli() << 16 | 0x7000 | RANDOM.nextInt(0x1000);
        var low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
