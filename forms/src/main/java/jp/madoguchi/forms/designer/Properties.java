package jp.madoguchi.forms.designer;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.field.ChoiceField;
import jp.madoguchi.forms.field.ExplanationField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.LookupField;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.Option;
import jp.madoguchi.forms.field.PersonNameField;
import jp.madoguchi.forms.field.YesNoField;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.forms.text.Words;
import tools.jackson.databind.node.ObjectNode;

/** Which properties an element has. Those of a field come from the components of its record, so that no list of kinds is kept here. */
public final class Properties {

    private static final Set<String> COMMON = Set.of("question");
    private static final Set<String> OF_A_LIST = Set.of("column", "within", "only", "except");

    private Properties() {
    }

    public static List<Property> of(Address at, ObjectNode element, Form form) {
        return switch (at.kind()) {
            case "form" -> List.of(Property.of("title", Editor.TEXT), role("applicant", form, PersonNameField.class),
                    role("mail", form, MailField.class), role("category", form, ChoiceField.class));
            case "section" -> List.of(Property.of("title", Editor.TEXT), Property.of("when", Editor.CONDITION));
            case "page" -> List.of(Property.of("title", Editor.TEXT), Property.of("lead", Editor.LONG),
                    Property.of("when", Editor.CONDITION));
            case "rule" -> List.of(Property.of("when", Editor.CONDITION), Property.of("reason", Editor.LONG));
            case "check" -> List.of(checked(form), Property.of("when", Editor.CONDITION), Property.of("message", Editor.LONG));
            case "field", "column" -> ofField(at, element);
            default -> List.of();
        };
    }

    private static List<Property> ofField(Address at, ObjectNode element) {
        var kind = kind(element.path("type").asString());
        var all = new ArrayList<Property>();
        all.add(Property.of("label", Editor.TEXT));
        all.add(Property.of("hint", Editor.LONG));
        if (kind != ExplanationField.class) all.add(Property.of("optional", Editor.NEED));
        Arrays.stream(kind.getRecordComponents()).filter(part -> !COMMON.contains(part.getName()))
                .flatMap(Properties::ofComponent).forEach(all::add);
        if (!at.is("column")) all.add(Property.of("when", Editor.CONDITION));
        return all;
    }

    private static Stream<Property> ofComponent(RecordComponent part) {
        var type = part.getType();
        var json = part.getAccessor().getAnnotation(JsonProperty.class);
        var name = json == null ? part.getName() : json.value();
        if (part.getDeclaringRecord() == LookupField.class) return OF_A_LIST.contains(name) ? Stream.of()
                : Stream.of(Property.of(name, Editor.LIST));
        if (name.equals("fields")) return Stream.of();
        if (name.equals("options")) return Stream.of(Property.of(name, Editor.OPTIONS));
        if (name.equals("earliest") || name.equals("latest")) return Stream.of(Property.of(name, Editor.BOUND));
        if (type == Text.class) return Stream.of(Property.of(name, Editor.TEXT));
        if (type == int.class) return Stream.of(Property.of(name, Editor.WHOLE));
        if (type == BigDecimal.class) return Stream.of(Property.of(name, Editor.NUMBER));
        if (type == boolean.class) return Stream.of(Property.of(name, Editor.FLAG));
        if (type.isEnum()) return Stream.of(new Property(name, Editor.ONE, Arrays.stream(type.getEnumConstants())
                .map(one -> new Option(one.toString(), null, null, null)).toList()));
        return Stream.of(Property.of(name, Editor.LINE));
    }

    private static Property role(String name, Form form, Class<? extends Field> kind) {
        return new Property("summary." + name, Editor.ONE, fields(form.fields().filter(kind::isInstance)));
    }

    private static Property checked(Form form) {
        return new Property("field", Editor.ONE,
                fields(form.pages().flatMap(page -> page.fields().stream())
                .filter(field -> !Operator.fitting(field).isEmpty())));
    }

    private static List<Option> fields(Stream<Field> fields) {
        return Stream.concat(Stream.of(new Option("", null, null, null)),
                fields.map(field -> new Option(field.key(), field.label(), null, null))).toList();
    }

    static Class<?> kind(String type) {
        return Field.kinds().stream().filter(kind -> Field.typeOf(kind).equals(type)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type));
    }

    /** A field of a kind as it begins: the words are given, everything else is as usual. */
    public static ObjectNode newField(String type, String key, String label) {
        var json = FormJson.tree().objectNode().put("type", type).put("key", key).put("label", label);
        if (kind(type) == ChoiceField.class || type.equals("choices")) {
            json.putArray("options").add(option("1")).add(option("2"));
        }
        if (kind(type) == YesNoField.class) json.remove("options");
        return canonical(json);
    }

    private static ObjectNode option(String value) {
        return FormJson.tree().objectNode().put("value", "o" + value).put("label", Words.of("given.option", value));
    }

    /** With every property written out, as the field's record would. */
    public static ObjectNode canonical(ObjectNode field) {
        return FormJson.toTree(FormJson.ofTree(field, Field.class));
    }
}
