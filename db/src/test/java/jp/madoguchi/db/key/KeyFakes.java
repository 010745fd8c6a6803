package jp.madoguchi.db.key;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Key rings of tests: the same number is the same key. */
public final class KeyFakes {

    private KeyFakes() {
    }

    /** With the keys k1, k2 … of each purpose. */
    public static KeyRing ring(int from, int to) {
        var settings = new HashMap<String, Object>();
        for (var purpose : KeyPurpose.values()) IntStream.rangeClosed(from, to).forEach(number -> settings.put(
                "madoguchi.keys." + purpose.word() + ".k" + number, secret(purpose.word() + number)));
        return of(settings);
    }

    static KeyRing of(Map<String, Object> settings) {
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("keys", settings));
        return new KeyRing(environment, Path.of("not there"));
    }

    static String secret(String of) {
        return Base64.getEncoder().encodeToString((of + " is a key of tests and nothing else").getBytes(StandardCharsets.UTF_8));
    }
}
