package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.designer.Editor;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.workflows.engine.context.Setting;
import jp.madoguchi.workflows.engine.flow.Flow.Kind;
import jp.madoguchi.workflows.engine.part.Mark;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 交付 of a document with a number of its series, valid and marked by the first rules that hold.
 *
 * @param title what the document is called
 * @param use where it is issued
 * @param html its template (ひな形); the empty string for the built-in one
 * @param document the built-in one, where there is no template
 * @param validity and marks as they were written before there were rules
 */
@JsonTypeName("issue")
public record IssueStep(@JsonUnwrapped Basics basics, @Setting(as = Editor.TEXT) String title, Use use, String series,
        @Setting(as = Editor.HTML) String html, @Setting(shown = false) String document, @Setting(shown = false) List<Validity> validity,
        @Setting(shown = false) List<Mark> marks, @JsonProperty("parts") List<Rule> rules) implements Step {

    public IssueStep(Basics basics, @Nullable String title, @Nullable Use use, @Nullable String series, @Nullable String html,
            @Nullable String document, @Nullable List<Validity> validity, @Nullable List<Mark> marks, @Nullable List<Rule> rules) {
        this.basics = basics;
        this.title = title == null ? "" : title;
        this.use = use == null ? Use.FLOW : use;
        this.series = series == null ? "" : series;
        this.html = html == null ? "" : html;
        this.document = document == null ? "permit" : document;
        this.validity = validity == null ? List.of() : List.copyOf(validity);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
        this.rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Override
    public Stand stand() {
        return inFlow() ? Stand.ISSUES : Stand.NONE;
    }

    @Override
    public boolean inFlow() {
        return use == Use.FLOW;
    }

    @Override
    public boolean automatic() {
        return true;
    }

    @Override
    public List<Rule> parts() {
        return rules;
    }

    @Override
    public Optional<Part> part(String key, String name) {
        return Optional.of(new Rule(key, name, new All(List.of()), 0, null, null));
    }

    /** Names the document within its application. */
    public String issues() {
        return html.isEmpty() ? document : key();
    }

    public Optional<LocalDate> until(Answers answers, LocalDate issued) {
        var ruled = rules.stream().filter(rule -> rule.limits() && rule.when().holds(answers)).findFirst()
                .map(rule -> (answers.text(rule.from()).isEmpty() ? issued : LocalDate.parse(answers.text(rule.from())))
                        .plus(Period.ofMonths(rule.months())));
        return ruled.or(() -> Validity.until(validity, answers, issued));
    }

    public String mark(Answers answers) {
        var ruled = rules.stream().filter(rule -> !rule.mark().isEmpty() && rule.when().holds(answers)).map(Rule::mark).findFirst();
        return ruled.orElseGet(() -> Mark.of(marks, answers));
    }

    /** Names of the rules as the template knows them. */
    public Stream<String> ruleNames() {
        return rules.stream().map(rule -> "rule." + rule.key());
    }

    @Override
    public void draw(StepCanvas canvas) {
        canvas.put(key(), Kind.WORK, name(), "issueDocument");
    }

    @Override
    public void check(Checking checking) {
        for (var rule : rules) {
            var at = checking.part(rule);
            at.condition(rule.when());
            at.field(rule.from(), DateField.class, "unknownField");
            at.when(rule.months() < 0 || rule.months() > 1_200, "noPeriod", rule.name());
        }
        new DocumentCheck(this, checking).run();
    }
}
