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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What an installation trusts, as files below one folder: certificates in {@code person}, {@code company}, {@code staff}, {@code seal},
 * {@code time} and {@code between}, lists in {@code crl}, answers in {@code ocsp}. Read each time, so that a job of the
 * installation can put newer lists there.
 */
@Component
@ConditionalOnProperty(name = "madoguchi.demo-trust", havingValue = "false", matchIfMissing = true)
final class FolderTrust implements Trust, CertificateStatus {

    private final @Nullable Path folder;

    FolderTrust(@Value("${madoguchi.trust:}") String folder) {
        this.folder = folder.isEmpty() ? null : Path.of(folder);
    }

    @Override
    public List<CertificateToken> anchors(Purpose purpose) {
        return files(purpose.name().toLowerCase(Locale.ROOT)).stream().map(Path::toFile).map(DSSUtils::loadCertificate).toList();
    }

    @Override
    public List<CertificateToken> between() {
        return files("between").stream().map(Path::toFile).map(DSSUtils::loadCertificate).toList();
    }

    @Override
    public @Nullable RevocationSource<CRL> lists() {
        var all = files("crl");
        return all.isEmpty() ? null : new ExternalResourcesCRLSource(all.stream()
                .map(file -> new FileDocument(file.toFile())).toArray(DSSDocument[]::new));
    }

    @Override
    public @Nullable RevocationSource<OCSP> answers() {
        var all = files("ocsp");
        return all.isEmpty() ? null : new ExternalResourcesOCSPSource(all.stream()
                .map(file -> new FileDocument(file.toFile())).toArray(DSSDocument[]::new));
    }

    private List<Path> files(String name) {
        if (folder == null || !Files.isDirectory(folder.resolve(name))) return List.of();
        try (Stream<Path> all = Files.list(folder.resolve(name))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
