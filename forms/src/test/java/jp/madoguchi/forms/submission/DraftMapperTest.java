package jp.madoguchi.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DraftMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] MINE = {1};
    private static final byte[] ANOTHER = {2};

    @Autowired
    DraftMapper drafts;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("drafts");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "D1");
    }

    @Test
    void onlyTheBrowserThatBeganItOpensItUntilItsTime() {
        var draft = begun(NOW.plus(Drafts.KEPT), false);

        assertThat(drafts.open(draft.id(), MINE, NOW)).isPresent();
        assertThat(drafts.open(draft.id(), ANOTHER, NOW)).isEmpty();
        assertThat(drafts.open(draft.id(), MINE, NOW.plus(Drafts.KEPT))).isEmpty();
        assertThat(drafts.isKept(draft.id(), NOW.plus(Drafts.KEPT))).isFalse();
    }

    @Test
    void ofTwoThatSaveTheSameRevisionTheSecondIsRefusedAndNothingIsLost() {
        var draft = begun(NOW.plus(Drafts.KEPT), false);
        var typed = new InvalidInput(Map.of("day", List.of("31日")));

        assertThat(drafts.save(draft.answering(Answers.none(), typed, NOW, NOW.plus(Drafts.KEPT)))).isTrue();
        assertThat(drafts.save(draft.answering(Answers.none(), InvalidInput.NONE, NOW, NOW.plus(Drafts.KEPT)))).isFalse();
        assertThat(drafts.open(draft.id(), MINE, NOW).orElseThrow().unread()).isEqualTo(typed);
    }

    @Test
    void itIsSentOnceAndItsAnswersGoWithIt() {
        var draft = begun(NOW.plus(Drafts.KEPT), false);
        var sent = rows.application(procedure, "D1-1", "REVIEW", "", "");

        assertThat(drafts.markSent(draft.id(), sent)).isTrue();
        assertThat(drafts.markSent(draft.id(), ApplicationId.next(NOW))).isFalse();
        assertThat(drafts.save(draft.answering(Answers.none(), InvalidInput.NONE, NOW, NOW))).as("what is sent stays").isFalse();
        assertThat(drafts.open(draft.id(), MINE, NOW.plus(Drafts.KEPT)).orElseThrow().sentAs()).as("leads to the application").isEqualTo(sent);
    }

    @Test
    void aTrialIsNotAmongWhatIsToBeGoneOnWith() {
        var draft = begun(NOW.plus(Drafts.KEPT), false);
        begun(NOW.plus(Drafts.TRIED), true);

        assertThat(drafts.unsent(MINE, NOW)).extracting(Draft::id).containsExactly(draft.id());
    }

    @Test
    void whatIsOverGoesButNotWhatWasSent() {
        var over = begun(NOW.minus(Duration.ofSeconds(1)), false);
        var sent = begun(NOW.minus(Duration.ofSeconds(1)), false);
        drafts.markSent(sent.id(), rows.application(procedure, "D1-2", "REVIEW", "", ""));

        drafts.removeExpired(NOW);

        assertThat(drafts.lock(over.id())).isEmpty();
        assertThat(drafts.lock(sent.id())).isPresent();
    }

    private Draft begun(Instant expires, boolean trial) {
        var draft = new Draft(DraftId.next(NOW), authority, procedure, rows.form(authority, "D1"), Answers.none(), InvalidInput.NONE, 1, NOW,
                expires, null, trial, null);
        drafts.insert(draft, NOW);
        drafts.addKey(draft.id(), MINE);
        return draft;
    }
}
