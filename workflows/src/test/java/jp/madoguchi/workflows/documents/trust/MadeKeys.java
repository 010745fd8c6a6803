package jp.madoguchi.workflows.documents.trust;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyPairGeneratorSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import java.security.SecureRandom;
import java.security.Security;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * RSA keys of 2,048 bits whose primes were found beforehand and lie in {@code rsa-primes.bin}, each given out once; worth nothing
 * outside of tests. To look for primes takes a second each where the second compiler is off; when all are gone, they are looked for.
 */
public final class MadeKeys extends Provider {

    private static final String NAME = "MadeKeys";
    private static final int BITS = 2_048;
    private static final BigInteger E = BigInteger.valueOf(65_537);
    private static final Queue<BigInteger> PRIMES = new ArrayDeque<>();

    private MadeKeys() {
        super(NAME, "1", "RSA keys made beforehand");
        put("KeyPairGenerator.RSA", Generator.class.getName());
    }

    /** From now on, in this process. */
    public static synchronized void use() {
        if (Security.getProvider(NAME) != null) return;
        try (var in = new DataInputStream(MadeKeys.class.getResourceAsStream("/rsa-primes.bin"))) {
            for (var left = in.readInt() * 2; left > 0; left--) PRIMES.add(new BigInteger(in.readNBytes(in.readShort())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Security.insertProviderAt(new MadeKeys(), 1);
    }

    private static synchronized KeyPair next() throws GeneralSecurityException {
        if (PRIMES.isEmpty()) return null;
        var p = PRIMES.remove();
        var q = PRIMES.remove();
        var d = E.modInverse(p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE)));
        var n = p.multiply(q);
        var factory = KeyFactory.getInstance("RSA");
        return new KeyPair(factory.generatePublic(new RSAPublicKeySpec(n, E)), factory.generatePrivate(new RSAPrivateCrtKeySpec(n, E, d, p, q,
                d.mod(p.subtract(BigInteger.ONE)), d.mod(q.subtract(BigInteger.ONE)), q.modInverse(p))));
    }

    /** What the provider is asked for; made by its name. */
    public static final class Generator extends KeyPairGeneratorSpi {

        private int bits = BITS;

        @Override
        public void initialize(int keysize, SecureRandom random) {
            this.bits = keysize;
        }

        @Override
        public KeyPair generateKeyPair() {
            try {
                var made = bits == BITS ? next() : null;
                return made != null ? made : searched();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        private KeyPair searched() throws NoSuchAlgorithmException {
            for (var provider : Security.getProviders("KeyPairGenerator.RSA")) {
                if (provider instanceof MadeKeys) continue;
                var generator = KeyPairGenerator.getInstance("RSA", provider);
                generator.initialize(bits);
                return generator.generateKeyPair();
            }
            throw new NoSuchAlgorithmException("RSA");
        }
    }
}
