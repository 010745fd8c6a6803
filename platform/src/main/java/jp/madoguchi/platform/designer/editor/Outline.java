package jp.madoguchi.platform.designer.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.designer.Difference;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.RowsField;
import jp.madoguchi.forms.text.Text;

/** ページと項目 as the left pane of the designer lists them. */
record Outline(List<Part> sections, List<Item> declarations, List<Item> rules, List<Item> checks) {

    /** A section with its pages. */
    record Part(Item item, List<Leaf> pages) {
    }

    /** A page with its fields, and the columns of those that repeat. */
    record Leaf(Item item, List<Item> fields) {
    }

    /**
     * @param kind as in {@code kind.<kind>}, or the empty string
     * @param when the condition in words, or the empty string
     * @param wrong something has to be mended here
     * @param changed it is not as in the version that is live
     */
    record Item(Address at, String label, String kind, String when, boolean wrong, boolean changed) {
    }

    static Outline of(Form form, List<FormMistake> mistakes, List<Difference> differences) {
        return new Builder(form, mistakes, differences).build();
    }

    private static final class Builder {

        private final Form form;
        private final Set<String> wrong;
        private final Set<Address> changed;

        Builder(Form form, List<FormMistake> mistakes, List<Difference> differences) {
            this.form = form;
            this.wrong = mistakes.stream().map(FormMistake::where).collect(Collectors.toSet());
            this.changed = differences.stream().map(Difference::at).collect(Collectors.toSet());
        }

        Outline build() {
            var sections = form.sections().stream()
                    .map(section -> new Part(item(Address.section(section.key()), section.title(), "", section.when()),
                    section.pages().stream()
                            .map(page -> new Leaf(item(Address.page(page.slug()), page.title(), "", page.when()),
                            fields(page.fields()))).toList())).toList();
            return new Outline(sections, fields(List.copyOf(form.declarations())),
                    form.ineligible().stream().map(rule -> item(Address.rule(rule.key()), rule.reason(), "", rule.when())).toList(),
                    form.checks().stream().map(check -> item(Address.check(check.key()), check.message(), "", check.when())).toList());
        }

        private List<Item> fields(List<Field> fields) {
            var all = new ArrayList<Item>();
            for (var field : fields) {
                var label = field.label().isBlank() ? field.hint() : field.label();
                all.add(item(Address.field(field.key()), label, field.kind(), field.when()));
                if (field instanceof RowsField rows)
                    rows.columns().forEach(column -> all.add(item(Address.column(rows.key(), column.key()),
                            column.label(), column.kind(), column.when())));
            }
            return all;
        }

        private Item item(Address at, Text label, String kind, Condition when) {
            return new Item(at, label.ja(), kind, when instanceof Always || !when.complete() ? "" : when.inWords(form),
                    wrong.contains(at.toString()), changed.contains(at));
        }
    }
}
