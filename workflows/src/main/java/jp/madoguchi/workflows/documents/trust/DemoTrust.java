package jp.madoguchi.workflows.documents.trust;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.model.x509.revocation.crl.CRL;
import eu.europa.esig.dss.model.x509.revocation.ocsp.OCSP;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.x509.revocation.RevocationSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.ExternalResourcesOCSPSource;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.text.Words;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * 見本の認証局: the demo run's own authorities for residents, companies, seals and time, made at its first start and kept in
 * the data folder. Nothing that they certify is worth anything outside of it.
 */
@Component
@ConditionalOnProperty("madoguchi.demo-trust")
public final class DemoTrust implements Trust, CertificateStatus {

    /** On everything that is kept in a file here: it is no secret. */
    public static final char[] PASSWORD = "mihon123".toCharArray();

    private final Path folder;
    private final Map<String, Certificates.Entity> known = new ConcurrentHashMap<>();
    private final Clock clock;

    DemoTrust(@Value("${madoguchi.data}") Path data, Clock clock) {
        this.folder = data.resolve("demo-trust").toAbsolutePath();
        this.clock = clock;
        Stream.of(Purpose.values()).forEach(this::root);
    }

    public Path folder() {
        return folder;
    }

    /** The authority for that purpose. */
    public Certificates.Entity root(Purpose purpose) {
        var name = Words.of("demo.root", purpose);
        return kept("root-" + purpose, () -> Certificates.root(name, clock.instant().minusSeconds(86_400), years(20)));
    }

    /** What is kept under that name, made now where there is none yet. */
    public Certificates.Entity kept(String name, java.util.function.Supplier<Certificates.Entity> made) {
        var there = known.get(name);
        if (there != null) return there;
        // Not within the map: what is made may need another one of it.
        var entity = KeyFile.kept(folder.resolve(name + ".p12"), PASSWORD, made);
        known.put(name, entity);
        return entity;
    }

    public boolean has(String name) {
        return Files.exists(folder.resolve(name + ".p12"));
    }

    /** The seal of that authority, as a file. */
    public Path sealFile(String authority) {
        var name = "seal-" + Integer.toHexString(authority.hashCode());
        kept(name, () -> Certificates.signer(Words.of("demo.governor", authority), root(Purpose.SEAL),
                since(Purpose.SEAL), years(5),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))));
        return folder.resolve(name + ".p12");
    }

    public Certificates.Entity timestamps() {
        return kept("time", () -> Certificates.signer(Words.of("demo.time"), root(Purpose.TIME),
                since(Purpose.TIME), years(10), builder -> {
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }));
    }

    /** A card for somebody, valid from now on unless said otherwise. */
    public Certificates.Entity card(String file, Card facts) {
        return card(file, facts, since(Purpose.PERSON), years(5));
    }

    /** A card of a member of the staff (職員の証明書); it tells a name only. */
    public Certificates.Entity staffCard(String file, String name) {
        return kept("cards/" + file, () -> Certificates.signer(Words.of("demo.staff", name), root(Purpose.STAFF),
                since(Purpose.STAFF), years(5),
                builder -> builder.addExtension(Extension.keyUsage, true,
                        new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation))));
    }

    public Certificates.Entity card(String file, Card facts, Instant from, Instant until) {
        return kept("cards/" + file, () -> Certificates.signer("CN=" + Secret.random().text().substring(0, 16)
                .replace("-", "x").replace("_", "y") + ",C=JP", root(Purpose.PERSON), from, until, facts));
    }

    /** Of old: what is made at its first use, perhaps by a clock that is ahead for a while, is good on every day of the run. */
    private Instant since(Purpose purpose) {
        return root(purpose).certificate().getNotBefore().toInstant();
    }

    private Instant years(int years) {
        return clock.instant().plusSeconds(years * 31_556_952L);
    }

    /** From now on, in every list that is given out. */
    public void revoke(X509Certificate certificate) {
        try {
            Files.writeString(folder.resolve("revoked.txt"), certificate.getSerialNumber() + " " + clock.instant()
                    + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<CertificateToken> anchors(Purpose purpose) {
        return List.of(new CertificateToken(root(purpose).certificate()));
    }

    @Override
    public List<CertificateToken> between() {
        return files("between").stream().map(DSSUtils::loadCertificate).toList();
    }

    private List<File> files(String name) {
        var found = folder.resolve(name).toFile().listFiles(File::isFile);
        return found == null ? List.of() : List.of(found);
    }

    @Override
    public RevocationSource<CRL> lists() {
        var revoked = revoked();
        return new ExternalResourcesCRLSource(Stream.of(Purpose.values())
                .map(purpose -> RevocationList.of(root(purpose), revoked, clock.instant()))
                .map(ByteArrayInputStream::new).toArray(InputStream[]::new));
    }

    private List<String> revoked() {
        try {
            var file = folder.resolve("revoked.txt");
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable RevocationSource<OCSP> answers() {
        var all = files("ocsp");
        return all.isEmpty() ? null : new ExternalResourcesOCSPSource(all.stream().map(FileDocument::new).toArray(DSSDocument[]::new));
    }
}
