package jp.madoguchi.workflows.engine.step;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.workflows.engine.part.Mark;
import jp.madoguchi.workflows.engine.part.Rule;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.Validity;
import org.jspecify.annotations.Nullable;

/**
 * 交付 of a document with a number of its series, valid and marked by the first rules that hold.
 *
 * @param document the built-in one, where there is no template
 * @param title what the document is called
 * @param html its template (ひな形); the empty string for the built-in one
 * @param use where it is issued
 * @param validity and marks as they were written before there were rules
 */
@JsonTypeName("issue")
public record IssueStep(String key, String name, Condition when, boolean hidden, String document, String series,
        List<Validity> validity, List<Mark> marks,
        String title, String html, Use use, @JsonProperty("parts") List<Rule> rules) implements Step {

    public IssueStep(String key, String name, @Nullable Condition when, boolean hidden, @Nullable String document, @Nullable String series,
            @Nullable List<Validity> validity, @Nullable List<Mark> marks, @Nullable String title,
                    @Nullable String html, @Nullable Use use, @Nullable List<Rule> rules) {
        this.key = key;
        this.name = name;
        this.when = Condition.orAlways(when);
        this.hidden = hidden;
        this.document = document == null ? "permit" : document;
        this.series = series == null ? "" : series;
        this.validity = validity == null ? List.of() : List.copyOf(validity);
        this.marks = marks == null ? List.of() : List.copyOf(marks);
        this.title = title == null ? "" : title;
        this.html = html == null ? "" : html;
        this.use = use == null ? Use.FLOW : use;
        this.rules = rules == null ? List.of() : List.copyOf(rules);
    }

    @Override
    public boolean inFlow() {
        return use == Use.FLOW;
    }

    @Override
    public List<Rule> parts() {
        return rules;
    }

    /** Names the document within its application. */
    public String issues() {
        return html.isEmpty() ? document : key;
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
}
