package jp.madoguchi.workflows.engine.step;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.engine.flow.FlowWords;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.StepAddress;
import jp.madoguchi.workflows.engine.part.Term;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;

/**
 * The check of one element (確かめ): what a step asks of its surroundings, and where it says what is wrong.
 *
 * @param at the element, as a mistake names it
 * @param step the step whose conditions are looked at; the empty string where all steps are known
 */
public record Checking(Workflow workflow, Form form, Desks desks, Address at, String step, List<WorkflowMistake> found) {

    private static final int DEEPEST = 8;

    /** The same for a part of this step. */
    public Checking part(Part part) {
        return new Checking(workflow, form, desks, StepAddress.part(step, part.key()), step, found);
    }

    public void mistake(String code, String detail) {
        found.add(new WorkflowMistake(at, code, detail));
    }

    public void when(boolean wrong, String code, String detail) {
        if (wrong) mistake(code, detail);
    }

    /** Text that people read is not left out. */
    public void words(String text, String code) {
        when(text == null || text.isBlank(), code, "");
    }

    /** A step that is made of parts has some. */
    public void some(Step of, String code) {
        when(of.parts().isEmpty(), code, of.name());
    }

    public void who(Who who) {
        if (who.rule() == Who.Rule.ANSWER && form.find(who.field()).isEmpty()) mistake("unknownField", who.field());
        if (!desks.exists(who)) mistake("noDepartment", who.rule() == Who.Rule.ANSWER ? who.list() : who.department());
        else if (desks.people(who) == 0) mistake(who.post().isEmpty() ? "nobody" : "noPost", who.post());
    }

    /** Finished, not too deep, and about what is known by then. */
    public void condition(Condition when) {
        if (!when.complete()) mistake("incomplete", "");
        if (when.depth() > DEEPEST) mistake("tooDeep", Integer.toString(DEEPEST));
        var known = Scope.at(form, workflow, step, FlowWords.NONE);
        var all = Scope.at(form, workflow, "", FlowWords.NONE);
        when.fields().stream().filter(key -> !key.isEmpty() && known.find(key).isEmpty())
                .forEach(key -> mistake(all.find(key).isPresent() ? "decidedLater" : "unknownField", all.field(key)));
    }

    public void fields(List<String> keys) {
        keys.forEach(key -> field(key, Field.class, "unknownField"));
    }

    /** A field of that kind, where one is named. */
    public void field(String key, Class<? extends Field> kind, String code) {
        when(!key.isEmpty() && form.find(key).filter(kind::isInstance).isEmpty(), code, key);
    }

    public void days(int days, String name) {
        when(days < 1 || days > 365, "days", name);
    }

    public void term(Term term, String name) {
        when(term.remind() > 0 && term.remind() >= Math.max(1, term.days()), "remindTooEarly", name);
    }
}
