package jp.madoguchi.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import jp.madoguchi.db.foreign.ForeignFiles;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.inspection.Inspection;
import jp.madoguchi.forms.inspection.ScanStandIn;
import jp.madoguchi.forms.inspection.VirusScan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Files of an application, looked at by a real process and scanned by something that speaks like clamd; on a real folder. */
class FileChecksTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 1));
    private static final ForeignFiles FILES = new ForeignFiles();

    @TempDir
    Path folder;

    private final FileRows rows = new FileRows();
    private final List<Object> told = new ArrayList<>();

    @AfterAll
    static void end() {
        FILES.destroy();
    }

    @BeforeEach
    void aTransaction() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void over() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    private FileContents contents() {
        return new FileContents(new FolderStore(folder.resolve("files")));
    }

    private FileChecks checks(String scan) {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new FileChecks(rows, contents(), new FileFindings(rows, contents(), told::add),
                new Inspection(FILES, Path.of("/usr/bin/heif-convert")), new VirusScan(scan), clock);
    }

    private Attachment came(String type, byte[] bytes) throws IOException {
        var id = AttachmentId.next(NOW.plusSeconds(rows.all.size()));
        var sha256 = contents().put(id, new ByteArrayInputStream(bytes));
        var file = Attachment.came(id, null, APPLICATION, "photo", "a", type, bytes.length, sha256, NOW);
        rows.insert(file, false, NOW);
        return file;
    }

    /** Of what was looked at behind the scenes. */
    private Attachment looked(String scan, Attachment came) {
        assertThat(checks(scan).look()).isTrue();
        TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        return rows.find(came.id()).orElseThrow();
    }

    @Test
    void aPhotoIsKeptAnewUnderANameOfItsOwnAndWhatCameGoes() throws IOException {
        var came = came("image/jpeg", photo());

        var kept = looked("none", came);

        assertThat(kept.state()).isEqualTo(FileState.CLEAN);
        assertThat(kept.content()).isNotEqualTo(came.content());
        assertThat(kept.sentSha256()).isEqualTo(came.sha256());
        assertThat(contents().isWhatCame(kept)).isTrue();
        try (var left = Files.walk(folder)) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aVirusIsToldToTheApplicationAndNobodyOpensTheFile() throws IOException {
        try (var scanner = new ScanStandIn(1_000_000)) {
            var kept = looked(scanner.address(), came("application/pdf", ScanStandIn.EICAR.getBytes(StandardCharsets.US_ASCII)));

            assertThat(kept.state()).isEqualTo(FileState.INFECTED);
            assertThat(told).containsExactly(new FileBad(APPLICATION, "a", true));
        }
    }

    @Test
    void whatCannotBeReadIsToldAsWell() throws IOException {
        var kept = looked("none", came("application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII)));

        assertThat(kept.state()).isEqualTo(FileState.UNFIT);
        assertThat(told).containsExactly(new FileBad(APPLICATION, "a", false));
    }

    @Test
    void whileTheScannerIsAwayAFileWaitsAndThenIsLookedAt() throws IOException {
        var came = came("image/jpeg", photo());

        assertThat(looked("127.0.0.1:9", came).state()).isEqualTo(FileState.CHECKING);
        assertThat(rows.postponed).containsKey(came.id());
        try (var scanner = new ScanStandIn(1_000_000)) {
            assertThat(looked(scanner.address(), came).state()).isEqualTo(FileState.CLEAN);
        }
    }

    @Test
    void whereNobodySaidAnythingAboutAScannerAFileWaits() throws IOException {
        assertThat(looked("", came("image/jpeg", photo())).state()).isEqualTo(FileState.CHECKING);
    }

    @Test
    void whatCameBeforeFilesWereLookedAtIsScannedOnly() throws IOException {
        var before = came("application/pdf", "%PDF-1.4 of before".getBytes(StandardCharsets.US_ASCII)).found(FileState.BEFORE);
        rows.insert(before, true, NOW);

        assertThat(checks("none").look()).isFalse();
        try (var scanner = new ScanStandIn(1_000_000)) {
            assertThat(looked(scanner.address(), before)).isEqualTo(before.found(FileState.CLEAN));
        }
    }

    private static byte[] photo() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), "jpeg", out);
        return out.toByteArray();
    }
}
