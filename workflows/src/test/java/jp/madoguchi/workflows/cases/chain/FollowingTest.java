package jp.madoguchi.workflows.cases.chain;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.submission.DraftFakes;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.SubmissionFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.routing.DecisionFakes;
import jp.madoguchi.workflows.engine.part.FollowUp;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.step.Workflow;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** つづきの手続: what can follow a decision, with what it begins, and how much may be claimed. */
class FollowingTest {

    private static final DraftId DRAFT = new DraftId(new UUID(9, 9));

    private final ChainRows rows = new ChainRows();
    private final DraftFakes drafts = new DraftFakes();
    private final List<Application> applications = new ArrayList<>();
    private final List<Submission> sent = new ArrayList<>();
    private boolean yearly;
    private String amount = "claim";

    private Application sent(int id, State state, Answers answers) {
        var application = ApplicationFakes.inState(new ApplicationId(new UUID(1, id)), state, null);
        applications.add(application);
        sent.add(new Submission(new SubmissionId(new UUID(7, id)), application.id(), 1,
                new FormVersionId(new UUID(0, 1)), answers,
                Instant.EPOCH));
        return application;
    }

    private Application granted(int id, String amount) {
        var application = sent(id, State.GRANTED, Answers.none().with("amount", amount));
        rows.chain.add(application.id());
        return application;
    }

    private void claimed(int id, State state, String claim) {
        rows.following.add(sent(id, state, Answers.none().with("claim", claim)).id());
    }

    private Chain chain() {
        var follows = List.of(
                new FollowUp("report", "報告", null, "R1", List.of("place", "kind", "gone", "file"), amount, "amount",
                        30, yearly),
                new FollowUp("again", "更新", new Is("kind", "new"), "R1", null, null, null, 0, false),
                new FollowUp("closed", "廃止", null, "X9", null, null, null, 0, false));
        var workflow = new Workflow("交付", List.of(WorkflowSamples.review()), null, false, follows);
        return new Chain(rows, new ApplicationFakes.Kept(applications.toArray(Application[]::new)),
                new SubmissionFakes(sent.toArray(Submission[]::new)), new FormFakes(WorkflowSamples.form()),
                new ProcessFakes.Kept(Map.of(VERSION, workflow)), drafts,
                        new DecisionFakes(Answers.none().with("kind", "again")));
    }

    private Optional<BigDecimal> ceiling(Application previous) {
        rows.drafts.put(DRAFT, new Chain.Begun(previous.id(), "report"));
        return chain().ceiling(DRAFT).map(Chain.Ceiling::most);
    }

    @Test
    void whatFollowsIsOfferedWhereItsConditionHoldsAndItsProcedureTakesApplications() {
        rows.dueOn = LocalDate.of(2026, 12, 20);
        var next = chain().next(sent(1, State.GRANTED, Answers.none()));
        assertThat(next).singleElement().satisfies(one -> {
            assertThat(one.follow().key()).isEqualTo("report");
            assertThat(one.title()).isEqualTo("実績報告");
            assertThat(one.dueOn()).isEqualTo(LocalDate.of(2026, 12, 20));
        });
    }

    @ParameterizedTest
    @EnumSource(value = State.class, mode = EnumSource.Mode.EXCLUDE, names = "GRANTED")
    void nothingFollowsWhatIsNotGranted(State state) {
        assertThat(chain().next(sent(1, state, Answers.none()))).isEmpty();
    }

    @Test
    void aDraftBeginsWithTheAnswersThatItsFormAsksToo() {
        var before = sent(1, State.GRANTED, Answers.none().with("place", "町").with("kind", "new").with("gone", "何か")
                .with("amount", "5")
                .with("file", new Answer.Files(List.of())));
        var draft = chain().begin(before, "report", new Resident(new Secret("端末")));
        assertThat(draft.answers()).as("what is carried, no more")
                .isEqualTo(Answers.none().with("place", "町").with("kind", "new"));
        assertThat(List.of(draft.procedure(), draft.form(), draft.authority()))
                .isEqualTo(List.of(ChainRows.REPORT, ChainRows.FORM, before.authority()));
        assertThat(rows.drafts).containsEntry(draft.id(), new Chain.Begun(before.id(), "report"));
    }

    @ParameterizedTest
    @CsvSource({"again", "closed", "nothing", "''"})
    void whatIsNotOfferedIsNotBegun(String key) {
        var before = sent(1, State.GRANTED, Answers.none());
        assertThatThrownBy(() -> chain().begin(before, key, new Resident(new Secret("端末"))))
                .isInstanceOf(NotFound.class);
        assertThat(drafts.started).isEmpty();
    }

    @Test
    void noMoreMayBeClaimedThanWasGrantedLast() {
        var first = granted(1, "1000");
        assertThat(ceiling(first)).contains(new BigDecimal("1000"));
        assertThat(rows.done).as("two who claim at once wait for each other").containsExactly("lock 1");
        granted(2, "800.5");
        assertThat(ceiling(first)).as("a change").contains(new BigDecimal("800.5"));
        rows.chain.add(sent(3, State.REVIEW, Answers.none().with("amount", "9000")).id());
        rows.chain.add(sent(4, State.REFUSED, Answers.none().with("amount", "9000")).id());
        rows.chain.add(sent(5, State.GRANTED, Answers.none().with("amount", "たくさん")).id());
        assertThat(ceiling(first)).as("what is not decided or no number does not count")
                .contains(new BigDecimal("800.5"));
    }

    @ParameterizedTest
    @CsvSource({"REVIEW, 700", "CORRECTION, 700", "APPROVAL, 700", "GRANTED, 700", "REFUSED, 1000", "WITHDRAWN, 1000",
            "CLOSED, 1000",
            "REVOKED, 1000"})
    void whatOthersHaveTakenOrMayStillTakeIsNotThereAnyMore(State state, BigDecimal left) {
        var first = granted(1, "1000");
        claimed(2, state, "300");
        assertThat(ceiling(first)).contains(left);
    }

    @Test
    void whatIsClaimedEveryYearIsThereEveryYear() {
        yearly = true;
        var first = granted(1, "1000");
        claimed(2, State.GRANTED, "300");
        assertThat(ceiling(first)).contains(new BigDecimal("1000"));
    }

    @Test
    void aClaimThatWasSentIsNotCountedAgainstItself() {
        var first = granted(1, "1000");
        claimed(2, State.CORRECTION, "300");
        claimed(3, State.GRANTED, "100");
        var own = applications.get(1).id();
        rows.sent.put(own, new Chain.Begun(first.id(), "report"));
        assertThat(chain().ceiling(own)).contains(new Chain.Ceiling("claim", new BigDecimal("900")));
        rows.chain.add(own);
        assertThat(chain().ceiling(own)).contains(new Chain.Ceiling("claim", new BigDecimal("900")));
    }

    @Test
    void withoutAFieldForAnAmountOrSomethingBeforeThereIsNoCeiling() {
        assertThat(chain().ceiling(DRAFT)).isEmpty();
        assertThat(chain().ceiling(new ApplicationId(new UUID(1, 1)))).isEmpty();
        amount = "";
        assertThat(ceiling(granted(1, "1000"))).isEmpty();
    }

    @Test
    void clerksSeeTheOthersOfTheChain() {
        var first = granted(1, "1000");
        rows.chain.add(sent(2, State.REVIEW, Answers.none()).id());
        assertThat(chain().links(first)).containsExactly(new Chain.Link("K2-R8-000002", "手続", "", State.REVIEW));
    }
}
