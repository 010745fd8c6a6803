package jp.madoguchi.workflows.engine.step;

import static jp.madoguchi.workflows.engine.step.StepLines.mistakes;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.approval;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.of;
import static jp.madoguchi.workflows.engine.step.WorkflowSamples.review;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document to be issued lacks, before anybody is given it. */
class DocumentCheckTest {

    private static final String NAME = "<p>{{氏名}}</p>";

    private static IssueStep own(String key, Use use, String html) {
        return new IssueStep(Basics.of(key, "書類"), "書類", use, null, html, null, null, null,
                List.of(new Rule("new", "新規", new Is("kind", "new"), 0, null, null)));
    }

    private static IssueStep builtIn(String key, String document, List<Validity> validity) {
        return new IssueStep(Basics.of(key, "書類"), null, null, null, null, document, validity, null, null);
    }

    /** Issued after the decision. */
    private static List<String> issued(IssueStep... documents) {
        var steps = new ArrayList<Step>(List.of(review(), approval()));
        steps.addAll(List.of(documents));
        return mistakes(of(steps.toArray(Step[]::new)));
    }

    @ParameterizedTest
    @ValueSource(strings = {NAME, "<p>{{#rule.new}}{{place}}{{/rule.new}}</p>", "<p>{{kind}} {{公印}}</p>"})
    void aTemplateMayUseWhatIsSaidOfEveryDocumentTheFieldsAndItsRules(String html) {
        assertThat(issued(own("paper", Use.FLOW, html))).isEmpty();
    }

    @Test
    void aTemplateThatUsesSomethingElseIsFoundAtItsStep() {
        assertThat(issued(own("paper", Use.FLOW, "<p>{{nobody}} {{#rule.old}}x{{/rule.old}}</p>")))
                .containsExactly("step:paper templateName nobody", "step:paper templateName rule.old");
    }

    @Test
    void aLetterHasATemplateOfItsOwn() {
        assertThat(issued(own("letter", Use.REFUSAL, ""))).containsExactly("step:letter noTemplate 書類");
        assertThat(issued(own("letter", Use.REFUSAL, NAME))).isEmpty();
    }

    @Test
    void aListHasARowForEachApplication() {
        assertThat(issued(own("list", Use.SHEET, "<p>{{件数}}</p>"))).containsExactly("step:list noRows 申請");
        assertThat(issued(own("list", Use.SHEET, "<p>{{#申請}}{{氏名}}{{/申請}}{{件数}}</p>"))).isEmpty();
        assertThat(issued(own("list", Use.SHEET, ""))).containsExactly("step:list noTemplate 書類");
    }

    @Test
    void onlyAListKnowsHowManyThereAre() {
        assertThat(issued(own("paper", Use.FLOW, "<p>{{件数}}</p>"))).containsExactly("step:paper templateName 件数");
    }

    @Test
    void eachDocumentIsIssuedOnceForAnApplication() {
        assertThat(issued(builtIn("one", "permit", null), builtIn("two", "permit", null)))
                .containsExactly("step:one noDocument permit", "step:two noDocument permit");
        assertThat(issued(own("one", Use.FLOW, NAME), own("two", Use.FLOW, NAME), builtIn("three", "permit", null)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"permit", "refusal", "revocation", "receipt"})
    void noDocumentIsCalledLikeOneThatIsThereByItself(String key) {
        assertThat(issued(own(key, Use.FLOW, NAME))).containsExactly("step:" + key + " noDocument permit");
    }

    @Test
    void withoutATemplateOnlyThePermitIsThere() {
        assertThat(issued(builtIn("issue", "diploma", null))).containsExactly("step:issue noDocument diploma");
        assertThat(issued(builtIn("issue", null, null))).isEmpty();
    }

    @Test
    void aTemplateHasATitleByWhichPeopleKnowIt() {
        var nameless = new IssueStep(Basics.of("paper", "書類"), "　", null, null, NAME, null, null, null, null);

        assertThat(issued(nameless)).containsExactly("step:paper noTitle");
    }

    @Test
    void whatWasWrittenBeforeThereWereRulesIsWholeToo() {
        assertThat(issued(builtIn("issue", "permit", List.of(new Validity(null, "gone", Period.ofYears(1))))))
                .containsExactly("step:issue unknownField gone");
        assertThat(issued(builtIn("issue", "permit", List.of(new Validity(null, null, null)))))
                .containsExactly("step:issue noPeriod 書類");
        assertThat(issued(builtIn("issue", "permit", List.of(new Validity(null, "from", Period.ofYears(1))))))
                .isEmpty();
    }
}
