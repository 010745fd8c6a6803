package jp.madoguchi.workflows.cases.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 確認 in the database: who is asked, what came, and which browser may look. */
@MapperTest
class ConfirmationMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-02T03:00:00Z");

    @Autowired
    ConfirmationMapper confirmations;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ApplicationId application;
    private String task;

    @BeforeEach
    void somebodyIsAsked() {
        authority = rows.authority("confirmations");
        application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "C1"), "C1-1", "CONFIRMING",
                "CONFIRMATION", "CLERK");
        task = rows.sql().queryForObject("select id from task where application_id = ?", String.class, application.value());
        confirmations.ask(authority, task, application, 1, "川村 太郎", "taro@example.jp");
    }

    @Test
    void whoeverIsAskedHasNotAnsweredYet() {
        var asked = confirmations.find(task).orElseThrow();

        assertThat(asked.authority()).isEqualTo(authority);
        assertThat(asked.person()).isEqualTo("川村 太郎");
        assertThat(asked.open()).isTrue();
        assertThat(asked.isOver()).isFalse();
        assertThat(asked.proof()).isNull();
        assertThat(confirmations.of(application)).containsExactly(asked);
        assertThat(confirmations.find("another")).isEmpty();
    }

    @Test
    void anAnswerIsKeptWithItsProofAndWhoSaysSo() {
        confirmations.answer(task, Confirmation.RETURNED, Proof.SHARED_MAIL, "川村 太郎", "番号が違います", NOW);

        var answered = confirmations.find(task).orElseThrow();
        assertThat(answered.result()).isEqualTo(Confirmation.RETURNED);
        assertThat(answered.proof()).isEqualTo(Proof.SHARED_MAIL);
        assertThat(answered.signed() + answered.comment()).isEqualTo("川村 太郎番号が違います");
        assertThat(answered.at()).isEqualTo(NOW);
    }

    @Test
    void whatEndedWithoutAnAnswerIsOver() {
        rows.sql().update("update task set done_at = now() where id = ?", task);

        assertThat(confirmations.find(task).orElseThrow().isOver()).isTrue();
    }
}
