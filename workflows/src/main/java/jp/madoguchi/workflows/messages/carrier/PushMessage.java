package jp.madoguchi.workflows.messages.carrier;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The body of a push message, for the eyes of one browser alone: RFC 8291 (keys) over RFC 8188 (aes128gcm, one record).
 *
 * <p>Our own, because the one library for it that can be had brings a second BouncyCastle with it.
 */
final class PushMessage {

    private static final int RECORD = 4096;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PushMessage() {
    }

    static byte[] encrypted(Subscription to, String text) throws GeneralSecurityException {
        var salt = new byte[16];
        RANDOM.nextBytes(salt);
        return encrypted(Base64.getUrlDecoder().decode(to.p256dh()), Base64.getUrlDecoder().decode(to.auth()),
                text.getBytes(StandardCharsets.UTF_8), P256.pair(), salt);
    }

    /** @param own a pair of keys for this message alone */
    static byte[] encrypted(byte[] browser, byte[] auth, byte[] text, KeyPair own, byte[] salt) throws GeneralSecurityException {
        var ours = P256.point((ECPublicKey) own.getPublic());
        var agreement = KeyAgreement.getInstance("ECDH");
        agreement.init(own.getPrivate());
        agreement.doPhase(P256.key(browser), true);
        var key = hkdf(auth, agreement.generateSecret(), join("WebPush: info\0".getBytes(StandardCharsets.US_ASCII), browser, ours), 32);
        var content = hkdf(salt, key, "Content-Encoding: aes128gcm\0".getBytes(StandardCharsets.US_ASCII), 16);
        var nonce = hkdf(salt, key, "Content-Encoding: nonce\0".getBytes(StandardCharsets.US_ASCII), 12);
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(content, "AES"), new GCMParameterSpec(128, nonce));
        // 2 marks the last record.
        var sealed = cipher.doFinal(join(text, new byte[] {2}));
        return ByteBuffer.allocate(21 + ours.length + sealed.length).put(salt).putInt(RECORD).put((byte) ours.length)
                .put(ours).put(sealed).array();
    }

    /** RFC 5869, for no more than 32 bytes. */
    private static byte[] hkdf(byte[] salt, byte[] secret, byte[] info, int length) throws GeneralSecurityException {
        return Arrays.copyOf(mac(mac(salt, secret), join(info, new byte[] {1})), length);
    }

    private static byte[] mac(byte[] key, byte[] data) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] join(byte[]... parts) {
        var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
        for (var part : parts) all.put(part);
        return all.array();
    }
}
