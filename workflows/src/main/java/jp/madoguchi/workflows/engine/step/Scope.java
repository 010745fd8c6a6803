package jp.madoguchi.workflows.engine.step;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.definition.Section;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.field.TextField;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.workflows.engine.flow.FlowWords;

/**
 * What a condition of a step can look at (条件で使えるもの): the answers, the day of receipt, and how the steps before it ended.
 * It is the form with one more section, so that the forms' conditions and their editor serve here, too.
 */
public final class Scope {

    /** The day of receipt (受付日), as a field. */
    public static final String RECEIVED = "step.received";

    private Scope() {
    }

    /** How a step ended, as a field. */
    public static String result(String step) {
        return "step." + step;
    }

    /** A value that a reply set, as a field. */
    public static String value(String step, String reply) {
        return "step." + step + "." + reply;
    }

    /** @param until the step that has the condition; steps from there on are not known yet. Unknown: all are. */
    public static Form at(Form form, Workflow workflow, String until, FlowWords words) {
        var fields = new ArrayList<Field>();
        fields.add(new DateField(Question.of(RECEIVED, Text.ja(words.of("receivedOn")), false), null, null));
        for (var step : workflow.steps()) {
            if (step.key().equals(until)) break;
            fields.addAll(step.facts(words));
        }
        var sections = new ArrayList<>(form.sections());
        sections.add(new Section("steps", Text.ja(words.of("soFar")), null,
                List.of(new Page("steps", Text.ja(words.of("soFar")), null, null, fields))));
        return new Form(form.title(), form.summary(), sections, form.ineligible(), form.checks(), form.declarations());
    }

    static Text label(Step step, FlowWords words) {
        return Text.ja(words.of("resultOf").replace("{0}", step.name()));
    }

    static Field choice(Step step, FlowWords words) {
        var options = step.results().stream().map(code -> new Option(code, Text.ja(words.of("result." + code)), null, null)).toList();
        return new ChoiceField(Question.of(result(step.key()), label(step, words), false), null, options);
    }

    static Field text(String key, Text label) {
        return new TextField(Question.of(key, label, false), 200, null, null);
    }
}
