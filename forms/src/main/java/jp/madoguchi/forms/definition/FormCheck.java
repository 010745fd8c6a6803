package jp.madoguchi.forms.definition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.LookupField;
import jp.madoguchi.forms.field.RowsField;
import jp.madoguchi.forms.text.Text;

/** Checks a form as a whole before it is published, so that nothing can go wrong in an applicant's hands. */
public final class FormCheck {

    static final int MOST_FIELDS = 1_000;
    static final int DEEPEST = 8;

    /** While one of these is there, it makes no sense to ask who is asked what. */
    private static final Set<String> UNREASONABLE = Set.of("keyTwice", "unknownField", "askedLater", "optionTooLate",
            "noCheckField", "cycle", "incomplete", "tooDeep", "tooManyFields");

    private final Form form;
    private final List<FormMistake> found = new ArrayList<>();
    private final Map<String, Integer> order = new LinkedHashMap<>();
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Set<String>> uses = new LinkedHashMap<>();

    private FormCheck(Form form) {
        this.form = form;
    }

    /** Empty when the form may be published. */
    public static List<FormMistake> of(Form form) {
        var check = new FormCheck(form);
        check.shape();
        if (check.order.size() > MOST_FIELDS) return List.copyOf(check.found);
        check.texts();
        check.references();
        if (check.found.stream().noneMatch(mistake -> UNREASONABLE.contains(mistake.code()))) check.found.addAll(
                new Satisfiability(form).mistakes());
        return List.copyOf(check.found);
    }

    private void shape() {
        if (form.pages().findAny().isEmpty()) add(Address.FORM, "noPages", "");
        var names = new HashSet<Address>();
        form.sections().forEach(section -> name(names, Address.section(section.key()), section.title()));
        form.ineligible().forEach(rule -> name(names, Address.rule(rule.key()), rule.reason()));
        form.checks().forEach(check -> name(names, Address.check(check.key()), check.message()));
        var slugs = new HashSet<String>();
        form.pages().forEach(page -> {
            if (!page.slug().matches("[a-z][a-z0-9-]{0,39}")) add(Address.page(page.slug()), "slug", page.slug());
            if (!slugs.add(page.slug())) add(Address.page(page.slug()), "slugTwice", page.slug());
            if (page.fields().isEmpty()) add(Address.page(page.slug()), "noFields", page.title().ja());
        });
        form.fields().forEach(field -> {
            labels.put(field.key(), field.label().ja());
            if (!field.key().matches("[a-z][A-Za-z0-9]{0,39}")) add(Address.field(field.key()), "key", field.key());
            if (order.putIfAbsent(field.key(), order.size()) != null) add(Address.field(field.key()), "keyTwice", field.key());
            field.mistakes().forEach(code -> add(Address.field(field.key()), code, field.label().ja()));
            if (field instanceof RowsField rows) columns(rows);
        });
        if (order.size() > MOST_FIELDS) add(Address.FORM, "tooManyFields", Integer.toString(MOST_FIELDS));
        for (var key : new String[] {form.summary().applicant(), form.summary().mail(), form.summary().category()})
            if (key != null && !order.containsKey(key)) add(Address.FORM, "unknownField", key);
    }

    private void columns(RowsField rows) {
        var keys = new HashSet<String>();
        rows.columns().forEach(column -> {
            var at = Address.column(rows.key(), column.key());
            if (!column.key().matches("[a-z][A-Za-z0-9]{0,39}")) add(at, "key", column.key());
            if (!keys.add(column.key())) add(at, "keyTwice", column.key());
            if (column.asks() && column.label().isBlank()) add(at, "noText", "");
        });
    }

    private void name(Set<Address> taken, Address name, Text about) {
        if (!name.key().matches("[A-Za-z][A-Za-z0-9-]{0,39}")) add(name, "name", name.toString());
        if (!taken.add(name)) add(name, "nameTwice", about.ja());
    }

    private void texts() {
        if (form.title().isBlank()) add(Address.FORM, "noText", "");
        form.sections().forEach(section -> text(Address.section(section.key()), section.title()));
        form.pages().forEach(page -> text(Address.page(page.slug()), page.title()));
        form.fields().filter(Field::asks).forEach(field -> text(Address.field(field.key()), field.label()));
        form.ineligible().forEach(rule -> text(Address.rule(rule.key()), rule.reason()));
        form.checks().forEach(check -> text(Address.check(check.key()), check.message()));
    }

    private void text(Address where, Text text) {
        if (text.isBlank()) add(where, "noText", "");
    }

    private void references() {
        for (var section : form.sections()) {
            var start = section.pages().stream().filter(page -> !page.fields().isEmpty()).findFirst()
                    .map(page -> place(page.fields().getFirst().key()));
            refer(Address.section(section.key()), section.when(), start.orElse(Integer.MAX_VALUE));
            for (var page : section.pages()) {
                var guard = section.when().and(page.when());
                var first = page.fields().isEmpty() ? Integer.MAX_VALUE : place(page.fields().getFirst().key());
                refer(Address.page(page.slug()), page.when(), first);
                for (var field : page.fields()) {
                    refer(Address.field(field.key()), field, place(field.key()));
                    offered(field, first);
                    uses.computeIfAbsent(field.key(), k -> new HashSet<>()).addAll(guard.fields());
                    uses.get(field.key()).addAll(field.uses());
                    if (field instanceof RowsField rows) rows.columns()
                            .forEach(column -> refer(Address.column(rows.key(), column.key()), column,
                            place(rows.key())));
                }
            }
        }
        form.declarations().forEach(field -> refer(Address.field(field.key()), field, place(field.key())));
        form.ineligible().forEach(rule -> refer(Address.rule(rule.key()), rule.when(), Integer.MAX_VALUE));
        form.checks().forEach(check -> {
            refer(Address.check(check.key()), check.when(), order.getOrDefault(check.field(), -1) + 1);
            if (!order.containsKey(check.field())) add(Address.check(check.key()), check.field().isEmpty() ? "noCheckField"
                    : "unknownField", check.field());
        });
        uses.keySet().stream().filter(key -> leadsTo(key, key, new HashSet<>()))
                .forEach(key -> add(Address.field(key), "cycle", called(key)));
    }

    private void refer(Address where, Field field, int before) {
        refer(where, field.uses(), before);
        complete(where, field.when());
        if (field.requiredWhen() != null) complete(where, field.requiredWhen());
        field.choices().forEach(option -> complete(where, option.when()));
    }

    /** What can be chosen has to be known before the page is shown: another answer on it comes too late. */
    private void offered(Field field, int firstOfPage) {
        var looked = new ArrayList<String>();
        field.choices().forEach(option -> looked.addAll(option.when().fields()));
        if (field instanceof LookupField lookup) looked.addAll(lookup.within().values());
        looked.stream().filter(key -> !key.isEmpty()).distinct().forEach(key -> {
            if (!order.containsKey(key)) add(Address.field(field.key()), "unknownField", key);
            else if (order.get(key) >= firstOfPage) add(Address.field(field.key()), "optionTooLate", called(key));
        });
    }

    private void refer(Address where, Condition condition, int before) {
        refer(where, condition.fields(), before);
        complete(where, condition);
    }

    /** A condition may only look at what was asked before it. */
    private void refer(Address where, Set<String> fields, int before) {
        for (var key : fields) {
            if (key.isEmpty()) continue;
            if (!order.containsKey(key)) add(where, "unknownField", key);
            else if (order.get(key) >= before) add(where, "askedLater", called(key));
        }
    }

    private void complete(Address where, Condition condition) {
        if (!condition.complete()) add(where, "incomplete", "");
        if (condition.depth() > DEEPEST) add(where, "tooDeep", Integer.toString(DEEPEST));
    }

    private boolean leadsTo(String from, String goal, Set<String> seen) {
        return uses.getOrDefault(from, Set.of()).stream()
                .anyMatch(key -> key.equals(goal) || (seen.add(key) && leadsTo(key, goal, seen)));
    }

    private String called(String key) {
        return labels.getOrDefault(key, key);
    }

    private void add(Address where, String code, String detail) {
        found.add(FormMistake.at(where, code, detail));
    }

    private int place(String key) {
        return order.getOrDefault(key, Integer.MAX_VALUE);
    }
}
