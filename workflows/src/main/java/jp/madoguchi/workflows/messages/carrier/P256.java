package jp.madoguchi.workflows.messages.carrier;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** Keys on the curve P-256, as push services write them: a point is 4, x, y, 65 bytes in all. */
final class P256 {

    private P256() {
    }

    static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<String> written(KeyPair pair) {
        return List.of(Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()), Base64.getEncoder()
                .encodeToString(pair.getPublic().getEncoded()));
    }

    static KeyPair read(List<String> lines) {
        try {
            var factory = KeyFactory.getInstance("EC");
            return new KeyPair(factory.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)))),
                    factory.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(0)))));
        } catch (GeneralSecurityException | RuntimeException e) {
            throw new IllegalStateException("madoguchi.push.key does not hold a pair of keys of P-256", e);
        }
    }

    static byte[] point(ECPublicKey key) {
        var point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return point;
    }

    private static void put(BigInteger number, byte[] into, int at) {
        var bytes = number.toByteArray();
        var long32 = Math.min(32, bytes.length);
        System.arraycopy(bytes, bytes.length - long32, into, at + 32 - long32, long32);
    }

    /** @throws GeneralSecurityException where it is no point of the curve */
    static ECPublicKey key(byte[] point) throws GeneralSecurityException {
        if (point.length != 65 || point[0] != 4) throw new GeneralSecurityException("no point");
        var parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        var at = new ECPoint(new BigInteger(1, java.util.Arrays.copyOfRange(point, 1, 33)),
                new BigInteger(1, java.util.Arrays.copyOfRange(point, 33, 65)));
        return (ECPublicKey) KeyFactory.getInstance("EC")
                .generatePublic(new ECPublicKeySpec(at, parameters.getParameterSpec(ECParameterSpec.class)));
    }
}
