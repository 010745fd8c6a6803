package jp.madoguchi.forms.attachment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionOperations;

/** Files and rows are one: what is missing is told, what is left over goes. On a real folder. */
class FileCheckTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 1));
    private static final DraftId DRAFT = new DraftId(new UUID(2, 2));

    @TempDir
    Path folder;

    private final FileRows rows = new FileRows();
    private final List<Object> told = new ArrayList<>();

    private FileStore store() {
        return new FolderStore(folder.resolve("files"));
    }

    private void check(Duration later, long bytes) {
        new FileCheck(rows, new FileContents(store()), TransactionOperations.withoutTransaction(), told::add,
                Clock.fixed(NOW.plus(later), ZoneOffset.UTC)).check(bytes);
    }

    private void sweep() {
        new FileSweep(rows, new FileContents(store()), store(), Clock.fixed(NOW, ZoneOffset.UTC)).sweep();
    }

    private Attachment file(String name, @Nullable DraftId draft, @Nullable ApplicationId application) throws IOException {
        var id = AttachmentId.next(NOW.plusSeconds(rows.all.size()));
        store().put(id, new ByteArrayInputStream(name.getBytes(UTF_8)));
        var file = Attachment.came(id, draft, application, "photo", name, "image/jpeg", name.getBytes(UTF_8).length,
                new Bytes(Sha256.of(name.getBytes(UTF_8))), NOW);
        rows.insert(file, false, NOW);
        return file;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private Path of(Attachment file) throws IOException {
        return all().stream().filter(path -> path.endsWith(file.id().toString())).findFirst().orElseThrow();
    }

    @Test
    void aFileThatIsGoneIsToldOnceAndAgainWhenItIsBack() throws IOException {
        file("kept.jpg", null, APPLICATION);
        var gone = file("gone.jpg", null, APPLICATION);
        var bytes = Files.readAllBytes(of(gone));
        var path = of(gone);
        Files.delete(path);

        check(Duration.ZERO, 1_000);
        check(Duration.ofDays(1), 1_000);
        assertThat(told).containsExactly(new FileLost(APPLICATION, "gone.jpg", false));
        assertThatThrownBy(() -> new FileContents(store()).open(gone)).isInstanceOf(FileMissing.class);

        Files.write(path, bytes);
        check(Duration.ofDays(2), 1_000);
        assertThat(told).containsExactly(new FileLost(APPLICATION, "gone.jpg", false), new FileLost(APPLICATION, "gone.jpg", true));
    }

    @Test
    void aFileOfTheRightSizeWithOtherBytesIsFoundByItsFingerprint() throws IOException {
        var damaged = file("damaged.jpg", null, APPLICATION);
        Files.writeString(of(damaged), "demaged.jpg");

        check(Duration.ZERO, 0);
        assertThat(told).as("no bytes are read").isEmpty();

        check(Duration.ofDays(1), 1);
        check(Duration.ofDays(2), 0);
        assertThat(told).containsExactly(new FileLost(APPLICATION, "damaged.jpg", false));
    }

    @Test
    void aNightReadsSoManyBytesAndTheNextOneTheOthers() throws IOException {
        for (var name : List.of("a.jpg", "b.jpg", "c.jpg")) Files.writeString(of(file(name, null, APPLICATION)), "12345");

        check(Duration.ZERO, 6);
        assertThat(told).hasSize(2);
        check(Duration.ofDays(1), 6);
        assertThat(told).hasSize(3);
    }

    @Test
    void ofADraftNobodyIsToldAndItIsAskedForAgain() throws IOException {
        var gone = file("gone.jpg", DRAFT, null);
        Files.delete(of(gone));

        check(Duration.ZERO, 1_000);

        assertThat(told).isEmpty();
        assertThat(rows.lost).containsOnlyKeys(gone.id());
    }

    @Test
    void leftoversGoHoweverMany() throws IOException {
        var kept = file("kept.jpg", DRAFT, null);
        for (var i = 0; i < 1_100; i++) file("orphan" + i, null, null);

        sweep();

        assertThat(all()).containsExactly(of(kept));
        assertThat(rows.all).containsOnlyKeys(kept.id());
    }

    @Test
    void bytesWithoutARowAreKeptAWeekAndThenGo() throws IOException {
        var kept = file("kept.jpg", DRAFT, null);
        var fresh = file("fresh.jpg", DRAFT, null);
        var old = file("old.jpg", DRAFT, null);
        var half = Files.createTempFile(of(kept).getParent(), "half-", "");
        var strange = Files.createFile(of(kept).resolveSibling("lost+found"));
        for (var file : List.of(of(kept), of(old), half, strange)) Files.setLastModifiedTime(file,
                FileTime.from(NOW.minus(FileSweep.WITHOUT_ROW).minusSeconds(1)));
        Files.setLastModifiedTime(of(fresh), FileTime.from(NOW.minusSeconds(1)));
        rows.all.keySet().retainAll(List.of(kept.id()));

        sweep();

        assertThat(all()).containsExactlyInAnyOrder(of(kept), of(fresh), strange);
    }
}
