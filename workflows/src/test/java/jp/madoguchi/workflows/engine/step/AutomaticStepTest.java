package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.ONE_EACH;
import static jp.madoguchi.workflows.engine.step.StepLines.around;
import static jp.madoguchi.workflows.engine.step.StepLines.arrows;
import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.StepLines.nodes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.step.NotifyStep.To;
import org.junit.jupiter.api.Test;

/** 番号付与, 通知 and 公示: what the site does by itself on the way. */
class AutomaticStepTest {

    private static final Who DIRECTOR = new Who(Role.APPROVER, "部長", null, null, null, null);

    private static NotifyStep notify(To to, String subject, String text) {
        return new NotifyStep(Basics.of("own", "通知"), to, DIRECTOR, subject, text);
    }

    private static NumberStep number(String group) {
        return new NumberStep(Basics.of("own", "番号"), "地福第", group, true);
    }

    private static PublishStep publish(String title, List<String> columns) {
        return new PublishStep(Basics.of("own", "公示"), title, null, columns, 0);
    }

    @Test
    void isDoneOnTheWayAndNobodyHasToAct() {
        assertThat(nodes(number(""))).containsExactly("WORK own 番号 giveNumber");
        assertThat(nodes(notify(null, "件名", "本文"))).containsExactly("WORK own 通知 notifyPeople");
        assertThat(nodes(publish("一覧", null))).containsExactly("WORK own 公示 publishRow");
        for (var step : List.of(number(""), notify(null, "件名", "本文"), publish("一覧", null))) {
            assertThat(arrows(step)).containsExactly("reviewOutcome -> own forward", "own -> approval_s1");
            assertThat(step.automatic()).isTrue();
            assertThat(mistakes(step)).isEmpty();
        }
    }

    @Test
    void aNumberIsOfASeriesForEachAnswerToAFieldAndLaterConditionsKnowIt() {
        assertThat(mistakes(number("gone"))).containsExactly("step:own unknownField gone");
        assertThat(mistakes(number("kind"))).isEmpty();
        assertThat(number("kind").series()).isEqualTo("地福第");
        assertThat(new NumberStep(Basics.of("own", "番号"), null, null, false).series()).isEmpty();
        assertThat(number(null).facts(code -> code.equals("resultOf") ? "「{0}」の結果" : code)).singleElement()
                .satisfies(field -> assertThat(field.key() + field.label().ja()).isEqualTo("step.own「番号」の結果"));
    }

    @Test
    void whatIsMailedHasASubjectAndAText() {
        assertThat(mistakes(notify(To.APPLICANT, "件名", " "))).containsExactly("step:own noWords");
        assertThat(mistakes(notify(To.APPLICANT, null, "本文"))).containsExactly("step:own noWords");
    }

    @Test
    void onlyWhereTheStaffAreToldSomebodyOfThemHasToBeThere() {
        assertThat(mistakes(around(notify(To.STAFF, "件名", "本文")), ONE_EACH)).containsExactly("step:own noPost 部長");
        assertThat(mistakes(around(notify(To.APPLICANT, "件名", "本文")), ONE_EACH)).isEmpty();
    }

    @Test
    void theApplicantIsToldWhereNothingElseIsSaid() {
        assertThat(notify(null, "件名", null).to()).isEqualTo(To.APPLICANT);
        assertThat(new NotifyStep(Basics.of("own", "通知"), null, null, null, null).who()).isEqualTo(Who.of(Role.CLERK));
    }

    @Test
    void aPublicListHasATitleAndShowsFieldsThatAreThereForTwoWeeks() {
        assertThat(mistakes(publish(null, List.of("place", "gone"))))
                .containsExactly("step:own noTitle", "step:own unknownField gone");
        assertThat(publish("一覧", null).days()).isEqualTo(14);
        assertThat(new PublishStep(Basics.of("own", "公示"), "一覧", "本文", null, 30).days()).isEqualTo(30);
        assertThat(new PublishStep(Basics.of("own", "公示"), "一覧", "本文", null, 30).text()).isEqualTo("本文");
        assertThat(publish("一覧", null).text()).isEmpty();
        assertThat(publish("一覧", null).facts(FlowWords.NONE)).extracting(Field::key).isEmpty();
    }
}
