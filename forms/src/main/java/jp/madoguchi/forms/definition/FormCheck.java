package jp.madoguchi.forms.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.ChoicesField;

/** Checks a form as a whole before it is published, so that nothing can go wrong in an applicant's hands. */
public final class FormCheck {

    private final Form form;
    private final List<FormMistake> found = new ArrayList<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();

    private FormCheck(Form form) {
        this.form = form;
    }

    /** Empty when the form may be published. */
    public static List<FormMistake> of(Form form) {
        var check = new FormCheck(form);
        check.shape();
        check.texts();
        check.references();
        if (check.found.isEmpty()) check.reach();
        return List.copyOf(check.found);
    }

    private void shape() {
        if (form.pages().findAny().isEmpty()) add("", "noPages", "");
        var slugs = new HashSet<String>();
        form.pages().forEach(page -> {
            if (!page.slug().matches("[a-z][a-z0-9-]{0,39}")) add(page.slug(), "slug", page.slug());
            if (!slugs.add(page.slug())) add(page.slug(), "slugTwice", page.slug());
            if (page.fields().isEmpty()) add(page.slug(), "noFields", page.title().ja());
        });
        form.fields().forEach(field -> {
            if (!field.key().matches("[a-z][A-Za-z0-9]{0,39}")) add(field.key(), "key", field.key());
            if (order.putIfAbsent(field.key(), order.size()) != null) add(field.key(), "keyTwice", field.key());
            field.mistakes().forEach(code -> add(field.key(), code, field.label().ja()));
        });
        for (var key : new String[] {form.summary().applicant(), form.summary().mail(), form.summary().category()})
            if (key != null && !order.containsKey(key)) add("", "unknownField", key);
    }

    private void texts() {
        if (form.title().isBlank()) add("", "noText", "");
        form.sections().forEach(section -> text("", section.title()));
        form.pages().forEach(page -> text(page.slug(), page.title()));
        form.fields().filter(Field::asks).forEach(field -> text(field.key(), field.label()));
        form.ineligible().forEach(rule -> text("", rule.reason()));
    }

    private void text(String where, Text text) {
        if (text.isBlank()) add(where, "noText", where);
    }

    private void references() {
        for (var section : form.sections()) {
            for (var page : section.pages()) {
                var guard = section.when().and(page.when());
                var first = page.fields().isEmpty() ? Integer.MAX_VALUE : order.get(page.fields().getFirst().key());
                refer(page.slug(), guard.fields(), first);
                for (var field : page.fields()) {
                    refer(field.key(), field.uses(), order.get(field.key()));
                    uses.computeIfAbsent(field.key(), k -> new HashSet<>()).addAll(guard.fields());
                    uses.get(field.key()).addAll(field.uses());
                    options(field).forEach(option -> refer(field.key(), option.when().fields(), order.get(field.key())));
                }
            }
        }
        form.ineligible().forEach(rule -> refer("", rule.when().fields(), Integer.MAX_VALUE));
        uses.keySet().stream().filter(key -> leadsTo(key, key, new HashSet<>())).forEach(key -> add(key, "cycle", form.field(key)));
    }

    /** A condition may only look at what was asked before it. */
    private void refer(String where, Set<String> fields, int before) {
        for (var key : fields) {
            if (!order.containsKey(key)) add(where, "unknownField", key);
            else if (order.get(key) >= before) add(where, "askedLater", form.field(key));
        }
    }

    private boolean leadsTo(String from, String goal, Set<String> seen) {
        return uses.getOrDefault(from, Set.of()).stream()
                .anyMatch(key -> key.equals(goal) || seen.add(key) && leadsTo(key, goal, seen));
    }

    private void reach() {
        var reach = new Reach(form);
        for (var section : form.sections()) {
            for (var page : section.pages()) {
                var guard = section.when().and(page.when());
                if (!reach.possible(guard)) {
                    add(page.slug(), "neverAsked", guard.inWords(form));
                    continue;
                }
                for (var field : page.fields())
                    if (!reach.possible(guard.and(field.when()))) add(field.key(), "neverAsked", field.when().inWords(form));
            }
        }
        form.ineligible().forEach(rule -> {
            if (!reach.possible(rule.when())) add("", "neverHolds", rule.when().inWords(form));
        });
    }

    private static List<Option> options(Field field) {
        return switch (field) {
            case ChoiceField choice -> choice.choices();
            case ChoicesField choices -> choices.choices();
            default -> List.of();
        };
    }

    private void add(String where, String code, String detail) {
        found.add(new FormMistake(where, code, detail));
    }
}
