package jp.madoguchi.db.key;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** 封: what lies in the database and is of no use without the key ring (AES-256-GCM, NIST SP 800-38D), bound to what it is about. */
@Component
public class Sealing {

    private static final byte[] MARK = {'M', 'S', '1', 0};
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final KeyRing keys;

    Sealing(KeyRing keys) {
        this.keys = keys;
    }

    /** @param about what it belongs to: moved to another row it opens no more */
    public byte[] seal(KeyPurpose purpose, byte[] plain, String about) {
        var key = keys.current(purpose);
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, about);
        return ByteBuffer.allocate(MARK.length + Integer.BYTES + NONCE + sealed.length)
                .put(MARK).putInt(key.number()).put(nonce).put(sealed).array();
    }

    /** Whether it was sealed; what is older than the key ring was not. */
    public boolean isSealed(byte[] bytes) {
        return bytes.length > MARK.length + Integer.BYTES + NONCE && Arrays.equals(MARK, Arrays.copyOf(bytes, MARK.length));
    }

    /** Whether by the key that is used now. */
    public boolean isCurrent(KeyPurpose purpose, byte[] bytes) {
        return isSealed(bytes) && ByteBuffer.wrap(bytes).getInt(MARK.length) == keys.current(purpose).number();
    }

    /** @throws IllegalStateException where this node has no such key, or it is about something else */
    public byte[] open(KeyPurpose purpose, byte[] sealed, String about) {
        var all = ByteBuffer.wrap(sealed).position(MARK.length);
        var number = all.getInt();
        var nonce = new byte[NONCE];
        all.get(nonce);
        var rest = new byte[all.remaining()];
        all.get(rest);
        var key = keys.all(purpose).stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(() -> new IllegalStateException("The key " + purpose.word() + ".k" + number + " is not here"));
        return crypt(Cipher.DECRYPT_MODE, key, nonce, rest, about);
    }

    private static byte[] crypt(int mode, Key key, byte[] nonce, byte[] bytes, String about) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            var secret = new SecretKeySpec(key.mac("sealing".getBytes(StandardCharsets.UTF_8)), "AES");
            cipher.init(mode, secret, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(bytes);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException("Sealed for something else, or changed", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
