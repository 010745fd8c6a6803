package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.NEVER;
import static jp.madoguchi.workflows.engine.step.StepLines.ONE_EACH;
import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static jp.madoguchi.workflows.engine.step.StepLines.trial;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Body;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** 意見照会: who is asked, and whether those who do not answer are waited for. */
class OpinionStepTest {

    private static final Body TOWN = new Body("town", "町", "town@example.jp", null);
    private static final Body SCHOOL = new Body("school", "学校", null, Who.of(Role.CONSULTED));

    private static OpinionStep opinion(Term term, boolean goOn, Body... bodies) {
        return new OpinionStep(Basics.of("opinion", "意見照会"), "支障はありますか。", List.of("place"), term, goOn,
                List.of(bodies));
    }

    private static OpinionStep asks(Body... bodies) {
        return opinion(null, false, bodies);
    }

    @Test
    void allAreAskedSideBySide() {
        assertThat(arrows(asks(TOWN, SCHOOL))).containsExactly("reviewOutcome -> opinion forward",
                "opinion_start -> opinion_split", "opinion_split -> opinion_town", "opinion_town -> opinion_town_end",
                "opinion_split -> opinion_school", "opinion_school -> opinion_school_end", "opinion -> approval_s1");
        assertThat(nodes(asks(TOWN))).containsExactly("BOX opinion 意見照会", "START opinion_start", "SPLIT opinion_split",
                "TASK opinion_town 町 enterOpinion", "END opinion_town_end");
    }

    @ParameterizedTest
    @CsvSource({"3, 1, false, remind+due", "3, 1, true, remind", "3, 0, true, ''", "0, 0, true, ''"})
    void whoIsNotWaitedForIsNotToldThatItIsLate(int days, int remind, boolean goOn, String tells) {
        assertThat(nodes(opinion(new Term(days, remind, null), goOn, TOWN)))
                .contains(("TASK opinion_town 町 enterOpinion " + tells).strip());
    }

    @Test
    void itGoesOnWithoutAnAnswerOnlyWhereThatIsSaidAndThereIsAnEndToTheDays() {
        var over = "opinion_townOver -> opinion_town_end";

        assertThat(arrows(opinion(new Term(3, 1, null), true, TOWN)))
                .contains(over, "opinion_town -> opinion_town_end");
        assertThat(nodes(opinion(new Term(3, 1, null), true, TOWN))).contains("TIMER opinion_townOver noAnswer due");
        assertThat(arrows(opinion(new Term(3, 1, null), false, TOWN))).doesNotContain(over);
        assertThat(arrows(opinion(null, true, TOWN))).doesNotContain(over);
    }

    @Test
    void nobodyOfTheStaffActsForABodyThatIsAskedByMail() {
        assertThat(asks(TOWN, SCHOOL).who("town")).isNull();
        assertThat(asks(TOWN, SCHOOL).who("school")).isEqualTo(Who.of(Role.CONSULTED));
        assertThat(asks(TOWN, SCHOOL).who("nowhere")).isNull();
    }

    @Test
    void aBodyWithAccountsIsOneThatIsOnlyAsked() {
        assertThat(mistakes(asks(new Body("school", "学校", null, Who.of(Role.CLERK)))))
                .containsExactly("part:opinion.school notConsulted 学校");
        assertThat(mistakes(around(asks(SCHOOL)), ONE_EACH)).containsExactly("part:opinion.school nobody");
        assertThat(mistakes(asks(SCHOOL))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"町", "town@example", "town@@example.jp", "a town@example.jp", "@example.jp", "town@.",
            "town@example.jp "})
    void whoIsAskedByMailHasAnAddress(String mail) {
        assertThat(mistakes(asks(new Body("town", "町", mail, null))))
                .containsExactly(("part:opinion.town noMail " + mail).strip());
    }

    @Test
    void nobodyOfTheAuthorityHasToBeThereForABodyThatIsAskedByMail() {
        assertThat(mistakes(around(asks(new Body("town", "町", "town@example.jp", Who.of(Role.CLERK)))), ONE_EACH))
                .isEmpty();
    }

    @Test
    void somethingIsAskedOfSomebodyAboutWhatIsThere() {
        var empty = new OpinionStep(Basics.of("opinion", "意見照会"), null, List.of("place", "gone"), null, false, null);

        assertThat(mistakes(empty)).containsExactly("step:opinion noBodies 意見照会", "step:opinion noQuestion",
                "step:opinion unknownField gone");
        assertThat(empty.shown()).containsExactly("place", "gone");
        assertThat(new OpinionStep(Basics.of("o", "照会"), "？", null, null, false, null).shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"9, 99, 99, none", "10, 19, 99, against", "10, 20, 19, conditional", "10, 20, 20, agreed"})
    void answersOrDoesNotWhenSimulated(int silent, int against, int condition, String result) {
        var chances = new Trial.Chances(0, 0, 20, 10, 0);

        assertThat(asks(TOWN).simulate(trial(Answers.none(), chances, silent, against, condition))).isEqualTo(result);
        assertThat(asks(TOWN).simulate(trial(Answers.none(), NEVER, 0, 0, 0))).isEqualTo("agreed");
    }
}
