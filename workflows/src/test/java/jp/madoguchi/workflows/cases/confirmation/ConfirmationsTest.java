package jp.madoguchi.workflows.cases.confirmation;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import jp.madoguchi.workflows.cases.correction.CorrectionFakes;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.engine.part.Confirmer;
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** 確認: what an answer leads to, by how it is proved and what the others in the round said. */
class ConfirmationsTest {

    private final List<Confirmation> rows = new ArrayList<>();
    private final List<Object> told = new ArrayList<>();
    private final MapperFake mapper = new MapperFake().answering("of", given -> List.copyOf(rows)).answering("answer", given -> answered(given));
    private final CorrectionFakes.Requests corrections = new CorrectionFakes.Requests();
    private final ApplicationFakes.Period period = new ApplicationFakes.Period();
    private ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.inState(ID, State.REVIEW, "me@example.jp"));
    private TaskFakes.Kept tasks = new TaskFakes.Kept(List.of(), List.of());
    private Expiry silence = Expiry.STAY;

    private Object answered(Object[] given) {
        rows.replaceAll(one -> one.task().equals(given[0]) ? row(one.place(), one.submission(), one.mail(), (String) given[1], (Proof) given[2])
                : one);
        return true;
    }

    private static Confirmation row(String place, int submission, String mail, String result, Proof proof) {
        return new Confirmation(AUTHORITY, "t-" + place, ID, place, "役", submission, "名", mail, result, proof, "", "", null, null, false,
                result.isEmpty());
    }

    private Confirmation asked(String place, String mail) {
        var one = row(place, 1, mail, "", null);
        rows.add(one);
        return one;
    }

    private Confirmations confirmations() {
        var step = new ConfirmationStep(Basics.of("confirm", "確認"), "同意", List.of("place"), null, 7, null, silence, false,
                List.of(new Confirmer("a", "甲", null, null, null), new Confirmer("b", "乙", null, null, null)));
        tasks = new TaskFakes.Kept(new Asked(), List.of());
        return new Confirmations(mapper.as(ConfirmationMapper.class), applications,
                new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(step))), tasks, corrections, period, told::add, CLOCK);
    }

    /** The tasks of those who are asked, as they are by then. */
    private final class Asked extends AbstractList<Task> {

        @Override
        public Task get(int index) {
            var one = rows.get(index);
            return TaskFakes.task(ID, AUTHORITY, For.CONFIRMATION, one.place(), null, one.open() ? null : "AGREE");
        }

        @Override
        public int size() {
            return rows.size();
        }
    }

    @Test
    void itIsConfirmedWhenAllWhoWereAskedHave() {
        var first = asked("confirm_a", "a@example.jp");
        var second = asked("confirm_b", "b@example.jp");

        confirmations().confirm(first, Proof.MAIL, "甲", null);
        assertThat(tasks.done).containsExactly("result confirm none", "complete t-confirm_a AGREE");

        confirmations().confirm(second, Proof.MAIL, "乙", null);
        assertThat(tasks.done).containsExactly("result confirm confirmed", "complete t-confirm_b AGREE");
        assertThat(told).as("they did it themselves").isEmpty();
    }

    @Test
    void whatAnEarlierSubmissionWasConfirmedForDoesNotCount() {
        rows.add(row("confirm_b", 1, "", Confirmation.CONFIRMED, Proof.CODE));
        var now = row("confirm_a", 2, "a@example.jp", "", null);
        rows.add(now);

        assertThat(confirmations().latest(ID)).as("nobody of the round before").containsExactly(now);
    }

    @ParameterizedTest
    @CsvSource({"ME@example.jp, '', SHARED_MAIL", "b@example.jp, B@example.jp, SHARED_MAIL", "a@example.jp, b@example.jp, MAIL"})
    void anAddressThatSomebodyElseReadsTooProvesLess(String mail, String other, Proof proof) {
        asked("confirm_b", other);
        confirmations().confirm(asked("confirm_a", mail), Proof.MAIL, "甲", null);

        assertThat(rows.getLast().proof()).isEqualTo(proof);
    }

    @ParameterizedTest
    @EnumSource(value = Proof.class, names = {"CODE", "SHEET"})
    void whoWasWrittenToHearsOfAnAnswerThatIsNotTheirs(Proof proof) {
        confirmations().confirm(asked("confirm_a", "a@example.jp"), proof, "甲", null);

        assertThat(told).singleElement().isInstanceOf(ConfirmedOtherwise.class);
    }

    @Test
    void givenBackByMailItIsTheApplicantsAndOtherwiseTheDesks() {
        confirmations().giveBack(asked("confirm_a", "a@example.jp"), Proof.MAIL, "甲", "違います", List.of("place"));
        assertThat(corrections.given).containsExactly("t-confirm_a place 違います");

        rows.clear();
        confirmations().giveBack(asked("confirm_a", ""), Proof.CODE, "甲", "違います", List.of("place"));
        assertThat(corrections.given).hasSize(1);
        assertThat(tasks.done).containsExactly("result confirm returned", "complete t-confirm_a AGAINST");
    }

    @Test
    void whatIsGivenBackForTheFourthTimeOrWithNothingToCorrectIsTheDesks() {
        confirmations().giveBack(asked("confirm_a", "a@example.jp"), Proof.MAIL, "甲", "違います", List.of());
        assertThat(corrections.given).isEmpty();

        rows.clear();
        for (var i = 0; i < 3; i++) rows.add(row("confirm_b", i, "", Confirmation.RETURNED, Proof.MAIL));
        confirmations().giveBack(asked("confirm_a", "a@example.jp"), Proof.MAIL, "甲", "違います", List.of("place"));
        assertThat(corrections.given).isEmpty();
    }

    @Test
    void whatIsOverTakesNoAnswer() {
        var over = row("confirm_a", 1, "", Confirmation.CONFIRMED, Proof.MAIL);
        rows.add(over);

        assertThatThrownBy(() -> confirmations().confirm(over, Proof.CODE, "甲", null)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> confirmations().giveBack(over, Proof.CODE, "甲", "違います", List.of("place")))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void aClerkGoesOnWithoutOnlyWhereTheOwnerLeftItToTheDesk() {
        var by = new PersonId(new UUID(6, 1));
        confirmations().goOnWithout(asked("confirm_a", ""), by);
        assertThat(tasks.done).containsExactly("complete t-confirm_a FORWARD by somebody");
        assertThat(period.done).as("the clock runs on").containsExactly("start");

        rows.clear();
        silence = Expiry.CLOSE;
        assertThatThrownBy(() -> confirmations().goOnWithout(asked("confirm_a", ""), by)).isInstanceOf(NotAllowed.class);
    }

    @ParameterizedTest
    @EnumSource(value = State.class, names = {"CONFIRMING", "CORRECTION", "PAYING"})
    void theClockStandsStillAsLongAsOthersHaveToAct(State state) {
        applications = new ApplicationFakes.Kept(ApplicationFakes.inState(ID, state, null));
        confirmations().confirm(asked("confirm_a", ""), Proof.CODE, "甲", null);

        assertThat(period.done).isEmpty();
    }
}
