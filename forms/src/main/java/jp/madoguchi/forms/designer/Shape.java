package jp.madoguchi.forms.designer;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.text.Text;
import tools.jackson.databind.JsonNode;

/**
 * Whether JSON from elsewhere has the shape of our records: known names and kinds, values of the right sort, no markup
 * in its words. Says everything that is wrong and where, as {@code form.sections[2].pages[0].fields[3]}.
 */
public final class Shape {

    static final int MOST = 200;
    static final int DEEPEST = 40;
    private static final Pattern MARKUP = Pattern.compile("<\\s*[a-zA-Z/!?]");

    private final List<FormMistake> found = new ArrayList<>();

    private Shape() {
    }

    /** At most {@value #MOST} mistakes; empty when the node can be read as that record. */
    public static List<FormMistake> of(JsonNode node, Class<?> record, String path) {
        var shape = new Shape();
        shape.value(node, record, path, 0);
        return List.copyOf(shape.found);
    }

    private void value(JsonNode node, Type type, String path, int depth) {
        if (found.size() >= MOST || node.isNull()) return;
        if (depth > DEEPEST) add(path, "tooDeep", Integer.toString(DEEPEST));
        else if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) list(node,
                generic.getActualTypeArguments()[0], path, depth);
        else if (type instanceof ParameterizedType generic) map(node, generic.getActualTypeArguments()[1], path, depth);
        else if (type instanceof Class<?> kind) single(node, kind, path, depth);
    }

    private void single(JsonNode node, Class<?> kind, String path, int depth) {
        if (kind == Text.class) text(node, path);
        else if (kind == String.class) string(node, path);
        else if (kind == LocalDate.class) expect(node.isString() && node.asString().matches("\\d{4}-\\d{2}-\\d{2}"), path, "shape.day");
        else if (kind == int.class || kind == long.class) expect(node.isIntegralNumber() && node.canConvertToInt(), path, "shape.whole");
        else if (kind == boolean.class) expect(node.isBoolean(), path, "shape.flag");
        else if (kind == BigDecimal.class) expect(node.isNumber(), path, "shape.number");
        else if (kind.isEnum()) expect(Arrays.stream(kind.getEnumConstants())
                .anyMatch(one -> one.toString().equals(node.asString(""))), path, "shape.choice");
        else if (kind.isSealed()) typed(node, kind, path, depth);
        else if (kind.isRecord()) object(node, kind, path, depth);
    }

    private void typed(JsonNode node, Class<?> sealed, String path, int depth) {
        var name = node.path("type").asString("");
        var kind = Arrays.stream(sealed.getPermittedSubclasses())
                .filter(one -> FormJson.isNamed(one, name)).findFirst();
        if (!node.isObject()) add(path, "shape.object", "");
        else if (kind.isEmpty()) add(path, "unknownType", name);
        else object(node, kind.get(), path, depth);
    }

    private void object(JsonNode node, Class<?> record, String path, int depth) {
        if (!node.isObject()) {
            add(path, "shape.object", "");
            return;
        }
        for (var name : List.of("key", "slug"))
            if (needs(record, name) && !node.path(name).isString()) add(path, "missingPart", name);
        node.forEachEntry((name, value) -> {
            var part = parts(record).filter(one -> nameOf(one).equals(name)).findFirst();
            if (part.isPresent()) value(value, part.get().getGenericType(), path + "." + name, depth + 1);
            else if (!isOld(record, name) && (!name.equals("type")
                    || !record.isAnnotationPresent(JsonTypeName.class))) add(path, "unknownKey", name);
        });
    }

    private static Stream<RecordComponent> parts(Class<?> record) {
        return Arrays.stream(record.getRecordComponents()).flatMap(part ->
                part.getAccessor().isAnnotationPresent(JsonUnwrapped.class) ? parts(part.getType()) : Stream.of(part));
    }

    /** A name that was written once and is passed over now. */
    private static boolean isOld(Class<?> record, String name) {
        return Arrays.stream(record.getInterfaces()).map(kind -> kind.getAnnotation(JsonIgnoreProperties.class))
                .anyMatch(old -> old != null && List.of(old.value()).contains(name));
    }

    /** Fields and pages go by their names; sections and rules get one where they have none. */
    private static boolean needs(Class<?> record, String name) {
        return name.equals("slug") ? record == Page.class : Field.class.isAssignableFrom(record);
    }

    private static String nameOf(RecordComponent part) {
        var json = part.getAccessor().getAnnotation(JsonProperty.class);
        return json == null ? part.getName() : json.value();
    }

    private void list(JsonNode node, Type of, String path, int depth) {
        if (!node.isArray()) add(path, "shape.list", "");
        else for (var i = 0; i < node.size(); i++) {
            if (node.get(i).isNull()) add(path + "[" + i + "]", "shape.object", "");
            else value(node.get(i), of, path + "[" + i + "]", depth + 1);
        }
    }

    private void map(JsonNode node, Type of, String path, int depth) {
        if (!node.isObject()) add(path, "shape.object", "");
        else node.forEachEntry((name, value) -> {
            if (value.isNull()) add(path + "." + name, "shape.text", "");
            else value(value, of, path + "." + name, depth + 1);
        });
    }

    private void text(JsonNode node, String path) {
        if (node.isString()) string(node, path);
        else if (!node.isObject()) add(path, "shape.text", "");
        else node.forEachEntry((language, words) -> string(words, path + "." + language));
    }

    private void string(JsonNode node, String path) {
        if (!node.isString()) add(path, "shape.text", "");
        // A document's template is HTML, and checked as such with the steps.
        else if (path.matches("workflow\\.steps\\[\\d+]\\.html")) expect(node.asString().length() <= 200_000, path, "shape.long");
        else if (node.asString().length() > 10_000) add(path, "shape.long", "");
        else if (MARKUP.matcher(node.asString()).find()) add(path, "markup", node.asString()
                .substring(0, Math.min(40, node.asString().length())));
    }

    private void expect(boolean right, String path, String code) {
        if (!right) add(path, code, "");
    }

    private void add(String path, String code, String detail) {
        if (found.size() < MOST) found.add(new FormMistake(path, code, detail.length() > 80 ? detail.substring(0, 80) + "…" : detail));
    }
}
