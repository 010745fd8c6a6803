package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Mark;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 交付: until when a document is valid, how it is marked, and by which rule. */
class IssueStepTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 11, 30);
    private static final Answers NEW = Answers.none().with("kind", "new").with("from", "2027-01-31");

    private static final Rule MARKED = new Rule("m", "印だけ", new Is("kind", "new"), 0, null, "新");
    private static final Rule YEARS = new Rule("y", "五年", new Is("kind", "new"), 60, null, "");
    private static final Rule FROM = new Rule("f", "始める日から", new Is("kind", "new"), 1, "from", "始");
    private static final Rule DAY = new Rule("d", "その日まで", new Is("kind", "new"), 0, "from", null);
    private static final Rule AGAIN = new Rule("a", "再交付", new Is("kind", "again"), 12, null, "再");

    private static IssueStep issue(Rule... rules) {
        return new IssueStep(Basics.of("issue", "交付"), null, null, "M", null, null, null, null, List.of(rules));
    }

    private static IssueStep used(Use use) {
        return new IssueStep(Basics.of("letter", "通知"), "通知", use, null, "<p>{{氏名}}</p>", null, null, null, null);
    }

    @Test
    void isValidForTheMonthsOfTheFirstRuleThatHoldsAndHasAny() {
        assertThat(issue(AGAIN, MARKED, YEARS, FROM).until(NEW, ISSUED)).contains(LocalDate.of(2031, 11, 30));
        assertThat(issue(AGAIN, FROM, YEARS).until(NEW, ISSUED)).contains(LocalDate.of(2027, 2, 28));
        assertThat(issue(DAY).until(NEW, ISSUED)).contains(LocalDate.of(2027, 1, 31));
        assertThat(issue(AGAIN, MARKED).until(NEW, ISSUED)).isEmpty();
    }

    @Test
    void countsFromTheDayOfIssueWhereTheDayWasNotAnswered() {
        assertThat(issue(FROM).until(Answers.none().with("kind", "new"), ISSUED)).contains(LocalDate.of(2026, 12, 30));
    }

    @Test
    void isMarkedByTheFirstRuleThatHoldsAndHasAMark() {
        assertThat(issue(AGAIN, YEARS, MARKED, FROM).mark(NEW)).isEqualTo("新");
        assertThat(issue(FROM, MARKED).mark(NEW)).isEqualTo("始");
        assertThat(issue(AGAIN, YEARS).mark(NEW)).isEmpty();
    }

    @Test
    void whatWasWrittenBeforeThereWereRulesStillHoldsWhereNoRuleDoes() {
        var old = new IssueStep(Basics.of("issue", "交付"), null, null, null, null, null,
                List.of(new Validity(null, null, Period.ofYears(1))), List.of(new Mark(null, "旧")), List.of(FROM));

        assertThat(old.until(Answers.none(), ISSUED)).contains(LocalDate.of(2027, 11, 30));
        assertThat(old.until(NEW, ISSUED)).contains(LocalDate.of(2027, 2, 28));
        assertThat(old.mark(Answers.none())).isEqualTo("旧");
        assertThat(old.mark(NEW)).isEqualTo("始");
    }

    @Test
    void issuesWhereItStandsAndTheSiteDoesItByItself() {
        assertThat(arrows(issue())).containsExactly("reviewOutcome -> issue forward", "issue -> approval_s1");
        assertThat(nodes(issue())).containsExactly("WORK issue 交付 issueDocument");
        assertThat(issue().automatic()).isTrue();
        assertThat(issue().stand()).isEqualTo(Step.Stand.ISSUES);
        assertThat(issue().document()).isEqualTo("permit");
        assertThat(issue().series()).isEqualTo("M");
        assertThat(used(Use.FLOW).series()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(value = Use.class, names = "FLOW", mode = EnumSource.Mode.EXCLUDE)
    void aLetterIsNoStepThatAnApplicationComesTo(Use use) {
        assertThat(used(use).inFlow()).isFalse();
        assertThat(used(use).stand()).isEqualTo(Step.Stand.NONE);
        assertThat(arrows(used(use))).isEmpty();
    }

    @Test
    void aDocumentOfItsOwnIsNamedByTheStepAndABuiltInOneByItself() {
        assertThat(used(Use.FLOW).issues()).isEqualTo("letter");
        assertThat(issue().issues()).isEqualTo("permit");
        assertThat(issue(FROM, DAY).ruleNames()).containsExactly("rule.f", "rule.d");
        assertThat(issue().part("r9", "きまり").map(part -> ((Rule) part).limits())).contains(false);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 1_201})
    void nothingIsValidForLessThanNothingOrForMoreThanAHundredYears(int months) {
        assertThat(mistakes(WorkflowSamples.of(WorkflowSamples.review(), WorkflowSamples.approval(),
                issue(new Rule("r", "きまり", new Is("kind", "new"), months, null, null)))))
                .containsExactly("part:issue.r noPeriod きまり");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1_200})
    void aDocumentMayBeValidForAHundredYears(int months) {
        assertThat(mistakes(WorkflowSamples.of(WorkflowSamples.review(), WorkflowSamples.approval(),
                issue(new Rule("r", "きまり", new Is("kind", "new"), months, null, null))))).isEmpty();
    }

    @Test
    void aRuleCountsFromADayThatIsAskedUnderAConditionThatMakesSense() {
        var odd = new Rule("r", "きまり", new Is("gone", "x"), 1, "place", null);

        assertThat(mistakes(WorkflowSamples.of(WorkflowSamples.review(), WorkflowSamples.approval(), issue(odd))))
                .containsExactly("part:issue.r unknownField gone", "part:issue.r unknownField place");
    }
}
