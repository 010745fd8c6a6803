package jp.madoguchi.forms.designer;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Check;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.DateField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.LookupField;
import jp.madoguchi.forms.field.NumberField;
import jp.madoguchi.forms.field.Option;

/** What a condition at one place of a form can be built from (選べるもの): the fields before it, their operators and values. */
public final class Palette {

    private final Map<String, Field> before = new LinkedHashMap<>();
    private final Form form;
    private final Masters masters;

    private Palette(Form form, Masters masters) {
        this.form = form;
        this.masters = masters;
    }

    /** @param at the element that has the condition */
    public static Palette at(Form form, Address at, Masters masters) {
        var palette = new Palette(form, masters);
        var until = form.checks().stream().filter(check -> at.equals(Address.check(check.key()))).map(Check::field).findFirst().orElse("");
        for (var section : form.sections()) {
            if (at.equals(Address.section(section.key()))) return palette;
            for (var page : section.pages()) {
                if (at.equals(Address.page(page.slug()))) return palette;
                for (var field : page.fields()) {
                    if (isOf(at, field)) return palette;
                    if (!Operator.fitting(field).isEmpty()) palette.before.put(field.key(), field);
                    if (field.key().equals(until)) return palette;
                }
            }
        }
        return palette;
    }

    /** For the choices of a field: only what was asked on pages before it is known when they are shown. */
    public static Palette forOptions(Form form, Address at, Masters masters) {
        var page = form.pages().filter(one -> one.fields().stream()
                .anyMatch(field -> isOf(at, field)))
                .findFirst();
        return page.map(one -> at(form, Address.page(one.slug()), masters)).orElseGet(() -> at(form, at, masters));
    }

    /** The field itself, or a column of it. */
    private static boolean isOf(Address at, Field field) {
        return at.equals(Address.field(field.key())) || (at.is("column") && at.within().equals(field.key()));
    }

    public List<Field> fields() {
        return List.copyOf(before.values());
    }

    public boolean has(String field) {
        return before.containsKey(field);
    }

    /** The label of a field that may be gone or stand later. */
    public String label(String field) {
        return form.field(field);
    }

    public boolean several(String field) {
        return form.isSeveral(field);
    }

    public boolean day(String field) {
        return form.find(field).filter(DateField.class::isInstance).isPresent();
    }

    public List<Operator> operators(String field) {
        return form.find(field).map(Operator::fitting).orElse(List.of());
    }

    /** What a field's values are chosen from; empty where they are typed. */
    public List<Option> values(String field) {
        return form.find(field).map(found -> found instanceof LookupField lookup ? listed(lookup) : found.choices()).orElse(List.of());
    }

    /** Whether a value is among those to choose from. */
    public boolean lists(String field, String value) {
        return values(field).stream().anyMatch(option -> option.value().equals(value));
    }

    private List<Option> listed(LookupField lookup) {
        var all = new LookupField(lookup.question(), lookup.list(), lookup.column(), null, lookup.only(), null);
        return all.options(new Asking(Answers.none(), LocalDate.EPOCH, masters)).stream().limit(300).toList();
    }

    /** Fields of the same nature, to compare with. */
    public List<Field> alike(String field) {
        var one = before.get(field);
        return one == null ? List.of() : before.values().stream()
                .filter(other -> !other.key().equals(field) && nature(other).equals(nature(one))).toList();
    }

    private static String nature(Field field) {
        return field instanceof NumberField ? "number" : field instanceof DateField ? "day" : field.kind();
    }

    /** Whether a value may stand on the right; what was left over from another field may not. */
    boolean fits(String field, Operator is, String value) {
        return switch (is.right()) {
            case NOTHING -> false;
            case VALUE, VALUES -> values(field).isEmpty() || values(field).stream().anyMatch(option -> option.value().equals(value));
            case NUMBER -> value.length() <= 30;
            case DAY -> value.length() == 10;
            case FIELD -> alike(field).stream().anyMatch(other -> other.key().equals(value));
        };
    }
}
