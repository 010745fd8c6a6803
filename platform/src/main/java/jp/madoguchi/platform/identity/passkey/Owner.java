package jp.madoguchi.platform.identity.passkey;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.springframework.security.web.webauthn.api.Bytes;

/** Whose passkey it is: a resident's account or a member of staff. */
public record Owner(UUID id, boolean staff) {

    private static final byte STAFF = 1;

    public static Owner account(UUID id) {
        return new Owner(id, false);
    }

    public static Owner person(UUID id) {
        return new Owner(id, true);
    }

    /** How the device names them (user handle, WebAuthn §5.4.3): 16 bytes, 17 for staff; nothing about a person. */
    Bytes handle() {
        var bytes = ByteBuffer.allocate(staff ? 17 : 16);
        if (staff) bytes.put(STAFF);
        return new Bytes(bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).array());
    }

    static Owner of(Bytes handle) {
        var bytes = ByteBuffer.wrap(handle.getBytes());
        var staff = bytes.remaining() == 17 && bytes.get() == STAFF;
        return new Owner(new UUID(bytes.getLong(), bytes.getLong()), staff);
    }
}
