package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.RowsField;

/** Every rule that looks at a field (この項目を使う決まり), with where it stands. */
public final class Uses {

    /**
     * @param role asked, required, offered, listed, refused or wrong; its words are {@code use.<role>}
     * @param label of the element that has the rule
     */
    public record Use(Address at, String role, String label, String sentence) {
    }

    private final Form form;
    private final String key;
    private final List<Use> found = new ArrayList<>();

    private Uses(Form form, String key) {
        this.form = form;
        this.key = key;
    }

    public static List<Use> of(Form form, String key) {
        var uses = new Uses(form, key);
        form.sections().forEach(section -> {
            uses.add(Address.section(section.key()), "asked", section.title().ja(), section.when());
            section.pages().forEach(page -> {
                uses.add(Address.page(page.slug()), "asked", page.title().ja(), page.when());
                page.fields().forEach(uses::field);
            });
        });
        form.declarations().forEach(uses::field);
        form.ineligible().forEach(rule -> uses.add(Address.rule(rule.key()), "refused", rule.reason().ja(), rule.when()));
        form.checks().forEach(check -> uses.add(Address.check(check.key()), "wrong", check.message().ja(), check.when()));
        return List.copyOf(uses.found);
    }

    private void field(Field field) {
        field(Address.field(field.key()), field);
        if (field instanceof RowsField rows) rows.columns().forEach(column -> field(Address.column(rows.key(), column.key()), column));
    }

    private void field(Address at, Field field) {
        add(at, "asked", field.label().ja(), field.when());
        if (field.requiredWhen() != null) add(at, "required", field.label().ja(), field.requiredWhen());
        field.choices().forEach(option -> add(at, "offered", field.label().ja() + "：" + option.label().ja(), option.when()));
        var listed = field.uses().contains(key) && !field.when().fields().contains(key)
                && (field.requiredWhen() == null || !field.requiredWhen().fields().contains(key));
        if (listed) found.add(new Use(at, "listed", field.label().ja(), ""));
    }

    private void add(Address at, String role, String label, Condition condition) {
        if (condition.fields().contains(key)) found.add(new Use(at, role, label, condition.inWords(form)));
    }
}
