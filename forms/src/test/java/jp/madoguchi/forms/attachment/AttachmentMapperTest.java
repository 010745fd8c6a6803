package jp.madoguchi.forms.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.ProcedureId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class AttachmentMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    AttachmentMapper attachments;

    @Autowired
    TestRows rows;

    private ProcedureId procedure;
    private DraftId draft;

    @BeforeEach
    void aDraft() {
        var authority = rows.authority("attachments");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "A1");
        draft = rows.draft(authority, procedure, NOW.plusSeconds(60));
    }

    @Test
    void aFileOfADraftIsTakenAwayByItsDraftAlone() {
        var file = file(draft, null);
        var other = rows.draft(rows.authority("others"), procedure, NOW.plusSeconds(60));

        assertThat(attachments.removeFromDraft(other, file)).isFalse();
        assertThat(attachments.removeFromDraft(draft, file)).isTrue();
        assertThat(attachments.find(file)).isEmpty();
    }

    @Test
    void whatWasSentBelongsToTheApplicationAndNotToTheDraftAnyMore() {
        var file = file(draft, null);
        var application = rows.application(procedure, "A1-1", "REVIEW", "", "");

        attachments.handOver(draft, application);

        assertThat(attachments.unsent(draft, "photo")).isEmpty();
        assertThat(attachments.offered(application, "photo")).extracting(Attachment::id).containsExactly(file);
        assertThat(attachments.removeFromDraft(draft, file)).as("sent").isFalse();
    }

    @Test
    void whatASubmissionNamesIsNeverRemoved() {
        var application = rows.application(procedure, "A1-2", "CORRECTION", "", "");
        var named = file(null, application);
        var offered = file(null, application);
        names(application, named);

        assertThat(attachments.removeUnnamed(named)).isFalse();
        assertThat(attachments.removeUnnamed(offered)).isTrue();
        assertThat(attachments.find(named)).isPresent();
    }

    @Test
    void whatHangsOnNothingIsFoundToBeTidiedAway() {
        var file = file(draft, null);
        var kept = file(rows.draft(rows.authority("others"), procedure, NOW.plusSeconds(60)), null);

        rows.sql().update("delete from draft where id = ?", draft.value());

        assertThat(attachments.removeOrphans(1000)).contains(file).doesNotContain(kept);
        assertThat(attachments.find(file)).isEmpty();
        assertThat(attachments.known(List.of(file, kept))).containsExactly(kept);
    }

    @Test
    void noStatementOfAnybodyRemovesWhatASubmissionNames() {
        var application = rows.application(procedure, "A1-3", "REVIEW", "", "");
        var named = file(null, application);
        names(application, named);

        assertThatThrownBy(() -> rows.sql().update("delete from attachment where id = ?", named.value()))
                .hasMessageContaining("submission_file");
    }

    @Test
    void whatIsLostIsToldOnceAndIsNoAnswerOfADraftAnyMore() {
        var file = file(draft, null);
        var sent = file(null, rows.application(procedure, "A1-4", "REVIEW", "", ""));

        assertThat(attachments.lost(file, NOW)).isTrue();
        assertThat(attachments.lost(sent, NOW)).isTrue();
        assertThat(attachments.lost(sent, NOW)).as("known").isFalse();

        assertThat(attachments.unsent(draft, "photo")).isEmpty();
        assertThat(attachments.allLost(10)).extracting(Attachment::id).contains(sent).doesNotContain(file);
        assertThat(attachments.found(sent)).isTrue();
        assertThat(attachments.found(sent)).isFalse();
    }

    @Test
    void whatWaitedLongestIsReadFirst() {
        var file = file(draft, null);
        var other = file(draft, null);
        attachments.read(file, NOW.minusSeconds(60));

        assertThat(attachments.unread(NOW, 1000)).extracting(Attachment::id).endsWith(file).contains(other);
        attachments.lost(file, NOW);
        assertThat(attachments.unread(NOW, 1000)).as("it may be back").extracting(Attachment::id).startsWith(file);
        attachments.read(file, NOW);
        assertThat(attachments.unread(NOW, 1000)).extracting(Attachment::id).doesNotContain(file);
        assertThat(attachments.next(AttachmentId.NONE, 1000)).extracting(Attachment::id).contains(file, other);
        assertThat(attachments.next(file, 1000)).extracting(Attachment::id).doesNotContain(file);
    }

    private void names(ApplicationId application, AttachmentId file) {
        rows.sql().update("insert into submission (id, application_id, form_version_id, ordinal, answers, received_at)"
                + " select gen_random_uuid(), ?, form_version_id, 1, '{}', now() from procedure where id = ?",
                application.value(), procedure.value());
        rows.sql().update("insert into submission_file select id, ? from submission where application_id = ?", file.value(), application.value());
    }

    @Test
    void oneOfTwoWhoLookAtAFileHasItAndDecides() {
        var file = file(draft, null);
        var later = NOW.plusSeconds(120);

        assertThat(attachments.claim(FileState.CHECKING, NOW, later, 9)).extracting(Attachment::id).contains(file);
        assertThat(attachments.claim(FileState.CHECKING, NOW, later, 9)).isEmpty();
        var came = attachments.find(file).orElseThrow();
        var anew = came.anew(AttachmentId.next(NOW), "image/jpeg", 7, new Bytes(new byte[] {7})).found(FileState.CLEAN);
        assertThat(attachments.settle(anew, FileState.CHECKING)).isTrue();
        assertThat(attachments.settle(came.found(FileState.UNFIT), FileState.CHECKING)).as("too late").isFalse();

        assertThat(attachments.find(file)).contains(anew);
        assertThat(attachments.known(List.of(came.content(), anew.content()))).containsExactly(anew.content());
        assertThat(attachments.isAsSent(file)).isFalse();
    }

    @Test
    void whatIsNotOpenIsToldAndWhatWaitsLongIsCounted() {
        var application = rows.application(procedure, "A1-1", "REVIEW", "", "");
        var waits = file(null, application);
        var bad = file(null, application);
        attachments.settle(attachments.find(bad).orElseThrow().found(FileState.INFECTED), FileState.CHECKING);
        var good = file(null, application);
        attachments.settle(attachments.find(good).orElseThrow().found(FileState.CLEAN), FileState.CHECKING);

        assertThat(attachments.closed(List.of(waits, bad, good))).extracting(Attachment::id).containsExactlyInAnyOrder(waits, bad);
        assertThat(attachments.bad(application)).extracting(Attachment::id).containsExactly(bad);
        assertThat(attachments.waiting(NOW).many()).isZero();
        assertThat(attachments.waiting(NOW.plusSeconds(1)).many()).isPositive();
        attachments.postpone(waits, NOW.plusSeconds(30));
        assertThat(attachments.claim(FileState.CHECKING, NOW, NOW.plusSeconds(60), 9)).extracting(Attachment::id).doesNotContain(waits);
    }

    private AttachmentId file(@Nullable DraftId of, @Nullable ApplicationId application) {
        var id = AttachmentId.next(NOW);
        attachments.insert(Attachment.came(id, of, application, "photo", "写真.jpg", "image/jpeg", 3, new Bytes(new byte[32]), NOW), false, NOW);
        return id;
    }
}
