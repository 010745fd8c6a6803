package jp.madoguchi.workflows.documents.trust;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Makes the certificates of the demo run (見本の証明書). */
public final class Certificates {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Certificates() {
    }

    /** A certificate with its key. */
    public record Entity(PrivateKey key, X509Certificate certificate) {
    }

    /** What makes a certificate the one that it is. */
    @FunctionalInterface
    public interface Extensions {
        void addTo(X509v3CertificateBuilder builder) throws CertIOException;
    }

    public static Entity root(String name, Instant from, Instant until) {
        return make(name, ec(), null, from, until, builder -> {
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        });
    }

    /** RSA of 2,048 bits, as cards and seals have it. */
    public static Entity signer(String name, Entity issuer, Instant from, Instant until, Extensions extensions) {
        return make(name, rsa(), issuer, from, until, extensions);
    }

    private static Entity make(String name, KeyPair keys, @Nullable Entity issuer, Instant from, Instant until, Extensions extensions) {
        try {
            var subject = new X500Name(name);
            var by = issuer == null ? subject : X500Name.getInstance(issuer.certificate.getSubjectX500Principal().getEncoded());
            var builder = new JcaX509v3CertificateBuilder(by, new BigInteger(96, RANDOM).setBit(95), Date.from(from),
                    Date.from(until), subject, keys.getPublic());
            var utils = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(keys.getPublic()));
            builder.addExtension(Extension.authorityKeyIdentifier, false,
                    utils.createAuthorityKeyIdentifier(issuer == null ? keys.getPublic()
                    : issuer.certificate.getPublicKey()));
            extensions.addTo(builder);
            var signing = issuer == null ? keys.getPrivate() : issuer.key;
            var signed = builder.build(new JcaContentSignerBuilder(signing.getAlgorithm().startsWith("EC")
                    ? "SHA256withECDSA" : "SHA256withRSA").build(signing));
            return new Entity(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(signed));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair ec() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsa() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
