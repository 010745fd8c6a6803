package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** Authorities above and below each other, the lists that they give out, and what is trusted of it. */
final class AuthoritySamples implements Trust, CertificateStatus {

    final Map<Purpose, List<Certificates.Entity>> trusted = new EnumMap<>(Purpose.class);
    final List<Certificates.Entity> between = new ArrayList<>();
    private final List<byte[]> lists = new ArrayList<>();

    /** @param above null for one that stands at the top */
    static Certificates.Entity authority(String name, Certificates.@Nullable Entity above, Instant from) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            var keys = generator.generateKeyPair();
            var by = above == null ? new X500Name(name) : X500Name.getInstance(above.certificate().getSubjectX500Principal().getEncoded());
            var builder = new JcaX509v3CertificateBuilder(by, BigInteger.valueOf(name.hashCode()).abs().add(BigInteger.ONE),
                    Date.from(from),
                    Date.from(from.plus(Duration.ofDays(3_650))), new X500Name(name), keys.getPublic());
            extend(builder, keys.getPublic(), above == null ? keys.getPublic() : above.certificate().getPublicKey());
            var signer = new JcaContentSignerBuilder("SHA256withECDSA").build(above == null ? keys.getPrivate() : above.key());
            return new Certificates.Entity(keys.getPrivate(), new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (GeneralSecurityException | OperatorCreationException | CertIOException e) {
            throw new AssertionError(e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, java.security.PublicKey own, java.security.PublicKey issuers)
            throws GeneralSecurityException, CertIOException {
        var utils = new JcaX509ExtensionUtils();
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        builder.addExtension(Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(own));
        builder.addExtension(Extension.authorityKeyIdentifier, false, utils.createAuthorityKeyIdentifier(issuers));
    }

    void trust(Purpose purpose, Certificates.Entity root) {
        trusted.computeIfAbsent(purpose, key -> new ArrayList<>()).add(root);
    }

    /** @param revoked a line for each */
    void list(Certificates.Entity issuer, Instant at, String... revoked) {
        lists.add(RevocationList.of(issuer, List.of(revoked), at));
    }

    @Override
    public List<CertificateToken> anchors(Purpose purpose) {
        return trusted.getOrDefault(purpose, List.of()).stream().map(one -> new CertificateToken(one.certificate())).toList();
    }

    @Override
    public List<CertificateToken> between() {
        return between.stream().map(one -> new CertificateToken(one.certificate())).toList();
    }

    @Override
    public RevocationSource<CRL> lists() {
        return new ExternalResourcesCRLSource(lists.stream().map(ByteArrayInputStream::new).toArray(InputStream[]::new));
    }

    @Override
    public @Nullable RevocationSource<OCSP> answers() {
        return null;
    }
}
