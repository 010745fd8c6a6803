package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.work.WorkStanding;
import jp.madoguchi.db.work.Works;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.platform.TestSite;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mock.web.MockMultipartFile;

/** What was sent with an application stays with it; where its bytes are gone, the desk is told and never shown an error. */
class FileOfAnApplicationTest extends AtInput {

    @Autowired
    Attachments attachments;

    @Autowired
    Works works;

    @Autowired
    TestSite.MovableClock clock;

    @AfterEach
    void asBefore() {
        clock.moveTo(Duration.ZERO);
    }

    @Value("${madoguchi.data}")
    Path data;

    @Test
    void aFileThatComesWhileTheDraftIsBeingSentIsRefusedAndLeavesNothing() throws IOException {
        var applying = new Applying(site);
        applying.send();
        var draft = DraftId.of(applying.draft().replaceFirst(".*/", ""));
        var before = stored().size();

        assertThatThrownBy(() -> attachments.add(draft, new AttachmentField(Question.of("injuryProof", Text.ja("証明"), true), 5, 20, false),
                new MockMultipartFile("file", "遅い.jpg", "image/jpeg", Applying.JPEG)))
                        .isInstanceOfSatisfying(FileRefused.class, refused -> assertThat(refused.code()).isEqualTo("file.sent"));

        assertThat(stored()).hasSize(before);
    }

    @Test
    void theDeskIsToldOfAFileWhoseBytesAreGoneAndGetsAPageInsteadOfAnError() throws IOException {
        var applying = new Applying(site);
        var number = applying.send();
        var row = sql.queryForMap("select a.id, a.content_id from submission_file f join attachment a on a.id = f.attachment_id"
                + " join submission s on s.id = f.submission_id join application p on p.id = s.application_id where p.receipt_number = ?", number);
        var file = AttachmentId.of(row.get("id").toString());
        var path = stored().stream().filter(one -> one.endsWith(row.get("content_id").toString())).findFirst().orElseThrow();
        var bytes = Files.readAllBytes(path);
        Files.delete(path);
        run("files.check");

        var okada = AtDesk.signIn(site, "okada").get("/staff/applications/" + number);
        assertThat(okada.text()).contains("添付ファイルが1つ、見つかりません", "添付ファイルの中身が見つからなくなった");
        assertThat(okada.get("/staff/applications/" + number + "/files/" + file).status()).isEqualTo(404);
        var mine = applying.client().get("/applications/" + number + "/files/" + file);
        assertThat(mine.status()).isEqualTo(404);
        assertThat(mine.text()).as("no code is asked for").contains("ファイルが見つかりません");
        assertThat(attachments.lost(10)).extracting(one -> one.id()).contains(file);

        Files.write(path, bytes);
        clock.moveTo(Duration.ofMinutes(1));
        run("files.check");
        assertThat(okada.get("/staff/applications/" + number).text()).contains("添付ファイルの中身が戻った").doesNotContain("見つかりません");
    }

    private void run(String job) {
        var before = ended(job);
        assertThat(works.begin(job)).isTrue();
        await().until(() -> !ended(job).equals(before));
    }

    private Optional<Instant> ended(String job) {
        return works.all().stream().filter(work -> work.name().equals(job)).findFirst().map(WorkStanding::endedAt);
    }

    private List<Path> stored() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("files"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
