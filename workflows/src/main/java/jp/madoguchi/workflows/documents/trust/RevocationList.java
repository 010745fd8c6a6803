package jp.madoguchi.workflows.documents.trust;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import jp.madoguchi.workflows.documents.trust.Certificates.Entity;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** 失効リスト of a demo authority. */
final class RevocationList {

    private RevocationList() {
    }

    /** @param revoked a line for each: the serial number and since when */
    static byte[] of(Entity issuer, List<String> revoked, Instant at) {
        try {
            var list = new X509v2CRLBuilder(X500Name.getInstance(issuer.certificate().getSubjectX500Principal()
                    .getEncoded()), Date.from(at.minusSeconds(60)));
            list.setNextUpdate(Date.from(at.plus(Duration.ofDays(7))));
            for (var line : revoked) {
                var parts = line.split(" ");
                var since = Instant.parse(parts[1]);
                if (!since.isAfter(at)) list.addCRLEntry(new BigInteger(parts[0]), Date.from(since), CRLReason.keyCompromise);
            }
            list.addExtension(Extension.authorityKeyIdentifier, false, new JcaX509ExtensionUtils()
                    .createAuthorityKeyIdentifier(issuer.certificate().getPublicKey()));
            list.addExtension(Extension.cRLNumber, false, new CRLNumber(BigInteger.valueOf(at.toEpochMilli())));
            return list.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer.key())).getEncoded();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException | OperatorCreationException e) {
            throw new IllegalStateException(e);
        }
    }
}
