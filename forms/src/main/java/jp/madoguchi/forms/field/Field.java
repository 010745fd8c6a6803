package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * One question on a page (項目), which reads, checks, shows and exports itself.
 *
 * <p>A new kind is one record in this package, named in {@code permits}, and one fragment in
 * {@code templates/field/}. Nothing else lists the kinds: JSON and the contract test read {@code permits}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
public sealed interface Field permits TextField, LongTextField, NumberField, DateField, ChoiceField, ChoicesField,
        LookupField, YesNoField, PersonNameField, AddressField, PhoneField, MailField, AttachmentField, ConsentField,
        RowsField, ExplanationField {

    Question question();

    default String key() {
        return question().key();
    }

    default Text label() {
        return question().label();
    }

    default Text hint() {
        return question().hint();
    }

    default boolean optional() {
        return question().optional();
    }

    default Condition when() {
        return question().when();
    }

    /** When a field that may else be left empty has to be answered; null where that depends on nothing. */
    default @Nullable Condition requiredWhen() {
        return question().requiredWhen();
    }

    /** Whether it may be left empty, given the answers before it. */
    default boolean isOptional(Asking asking) {
        return optional() && (requiredWhen() == null || !requiredWhen().holds(asking.soFar()));
    }

    /** Reads what was typed; a blank answer is an answer where the field is optional. */
    Reading read(Input input, Asking asking);

    /** What the inputs hold when the page is opened again. */
    default Map<String, List<String>> refill(Answer answer) {
        return Map.of(key(), List.of(answer.text()));
    }

    /** The lines in which people read it; none where it was left empty. */
    default List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(answer.text());
    }

    /** Columns for a table, by heading. */
    default Map<String, String> export(Answer answer, Asking asking) {
        return Map.of(label().ja(), String.join(" ", show(answer, asking)));
    }

    /** What can be chosen; empty for a field that is typed. */
    default List<Option> options(Asking asking) {
        return List.of();
    }

    /** Everything that can ever be chosen, whatever the conditions; empty where that is not written in the field. */
    default List<Option> choices() {
        return List.of();
    }

    /** Other fields that this one looks at. */
    default Set<String> uses() {
        var all = new LinkedHashSet<>(when().fields());
        if (requiredWhen() != null) all.addAll(requiredWhen().fields());
        return all;
    }

    /** What the owner got wrong in this definition, as message codes. */
    default List<String> mistakes() {
        return List.of();
    }

    /** False where something is still to be done with the answer, as confirming a mail address. */
    default boolean isSettled(Answer answer) {
        return true;
    }

    /** False for what is only read. */
    default boolean asks() {
        return true;
    }

    /** The name in JSON, and of the fragment that draws it. */
    static String typeOf(Class<?> kind) {
        return kind.getAnnotation(JsonTypeName.class).value();
    }

    @JsonIgnore
    default String kind() {
        return typeOf(getClass());
    }

    static List<Class<?>> kinds() {
        return Arrays.asList(Field.class.getPermittedSubclasses());
    }

    default Reading wrong(String code, Object... args) {
        return Reading.wrong(List.of(problem(key(), code, args)));
    }

    default Problem problem(String input, String code, Object... args) {
        var all = new Object[args.length + 1];
        all[0] = label().ja();
        System.arraycopy(args, 0, all, 1, args.length);
        return new Problem(input, code, List.of(all));
    }

    /** Blank where the field may be left empty, else a problem. */
    default Reading empty(Asking asking, String code) {
        return isOptional(asking) ? Reading.of(Answer.blank()) : wrong(code);
    }
}
