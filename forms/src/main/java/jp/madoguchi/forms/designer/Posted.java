package jp.madoguchi.forms.designer;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads the inputs of the panel (設定の入力) into the values of an element's properties; what was not on the page is left alone. */
public final class Posted {

    private static final String WHOLE_NUMBER = "\\d{1,8}";

    private static final int LONGEST = 4_000;
    private static final int MOST_HTML = 200_000;
    private static final int MOST_LINES = 50;

    /** Choices of one field that can be drawn. */
    public static final int MOST_OPTIONS = 1_000;

    private final Map<String, List<String>> inputs;
    private final ObjectNode was;
    private final Palette palette;
    private final Map<String, @Nullable JsonNode> values = new LinkedHashMap<>();

    private Posted(Map<String, List<String>> inputs, ObjectNode was, Palette palette) {
        this.inputs = inputs;
        this.was = was;
        this.palette = palette;
    }

    /** @param was the element as the page showed it */
    public static Map<String, @Nullable JsonNode> read(List<Property> properties, Map<String, List<String>> inputs,
            ObjectNode was, Palette palette) {
        var posted = new Posted(inputs, was, palette);
        properties.forEach(posted::property);
        return posted.values;
    }

    /** Whether something that has to be a number is none; the old one then stays. */
    public static boolean isBad(List<Property> properties, Map<String, List<String>> inputs) {
        return properties.stream().filter(property -> property.editor() == Editor.WHOLE
                || property.editor() == Editor.NUMBER).anyMatch(property -> {
            var all = inputs.getOrDefault(property.name(), List.of(""));
            var typed = Fold.ascii(all.getLast()).replace(",", "");
            return property.editor() == Editor.WHOLE ? inputs.containsKey(property.name()) && !wholeOf(all.getLast())
                    .matches(WHOLE_NUMBER) : !typed.isEmpty() && !typed.matches("-?\\d{1,12}(\\.\\d{1,6})?");
        });
    }

    private void property(Property property) {
        var name = property.name();
        if (!inputs.containsKey(name) && !inputs.containsKey(name + ".join") && !inputs.containsKey(name + ".kind")
                && !inputs.containsKey(name + ".size")) return;
        switch (property.editor()) {
            case TEXT -> values.put(name, text(name, Fold.line(one(name))));
            case LONG -> values.put(name, text(name, Fold.lines(one(name))));
            case HTML -> values.put(name, string(html(name)));
            case LINE -> put(name, string(Fold.line(one(name))));
            case LINES -> put(name, strings(Fold.lines(one(name)).lines().map(Fold::line)
                    .filter(line -> !line.isEmpty()).limit(MOST_LINES).toList()));
            case SEVERAL -> put(name, strings(all(name).stream()
                    .filter(value -> property.choices().stream().anyMatch(option -> option.value().equals(value)))
                    .toList()));
            case WHOLE -> whole(name);
            case NUMBER -> number(name);
            case FLAG -> values.put(name, flag(name));
            case ONE -> chosen(property);
            case NEED -> need();
            case CONDITION -> values.put(name, condition(name, was.get(name)));
            case OPTIONS -> values.put(name, PostedOptions.of(inputs, name, was.path(name), palette));
            case BOUND -> values.put(name, string(Bound.read(one(name + ".kind"), one(name + ".n"),
                    one(name + ".unit"), one(name + ".day"))));
            case LIST -> values.putAll(PostedList.of(inputs, palette));
        }
    }

    /** As it was typed; what is too long is left to the check, up to twice that. */
    private String html(String name) {
        var text = all(name).getLast().replace("\r\n", "\n");
        return text.length() > MOST_HTML ? text.substring(0, MOST_HTML) : text;
    }

    private String one(String name) {
        return one(inputs, name);
    }

    /** What was typed there; nobody needs more of it. */
    static String one(Map<String, List<String>> inputs, String name) {
        var all = inputs.getOrDefault(name, List.of());
        var text = all.isEmpty() ? "" : all.getLast();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** The Japanese words; those in other languages stay. */
    private JsonNode text(String name, String ja) {
        return was.get(name) instanceof ObjectNode languages ? languages.deepCopy().put("ja", ja) : string(ja);
    }

    private List<String> all(String name) {
        return inputs.getOrDefault(name, List.of(""));
    }

    static JsonNode string(String text) {
        return FormJson.tree().stringNode(text);
    }

    /** 2,000円 is 2000; what is below zero is no number here. */
    private static String wholeOf(String typed) {
        return Fold.amount(typed).replace("%", "");
    }

    /** What is no number stays as it was. */
    private void whole(String name) {
        var typed = wholeOf(one(name));
        if (typed.matches(WHOLE_NUMBER)) put(name, FormJson.tree().numberNode(Integer.parseInt(typed)));
    }

    private void number(String name) {
        var typed = Fold.ascii(one(name)).replace(",", "");
        if (typed.isEmpty()) values.put(name, null);
        else if (typed.matches("-?\\d{1,12}(\\.\\d{1,6})?")) values.put(name, FormJson.tree().numberNode(new BigDecimal(typed)));
    }

    /** No is not written where nothing was: some flags are left out while they are off. */
    private @Nullable JsonNode flag(String name) {
        var yes = all(name).contains("yes");
        return yes || was.has(name) ? FormJson.tree().booleanNode(yes) : null;
    }

    private void chosen(Property property) {
        var value = one(property.name());
        if (property.choices().stream().noneMatch(option -> option.value().equals(value))) return;
        put(property.name(), value.isEmpty() && property.name().contains(".") ? null : string(value));
    }

    /** A property, or one of an object that is a property itself: summary.mail. */
    private void put(String name, @Nullable JsonNode value) {
        var dot = name.indexOf('.');
        if (dot < 0) {
            values.put(name, value);
            return;
        }
        var outer = name.substring(0, dot);
        var object = values.get(outer) instanceof ObjectNode begun ? begun : was.get(outer) instanceof ObjectNode old
                ? (ObjectNode) old.deepCopy() : FormJson.tree().objectNode();
        if (value == null) object.remove(name.substring(dot + 1));
        else object.set(name.substring(dot + 1), value);
        values.put(outer, object);
    }

    private static JsonNode strings(List<String> all) {
        var array = FormJson.tree().arrayNode();
        all.forEach(array::add);
        return array;
    }

    private void need() {
        var depends = one("optional").equals("when");
        values.put("optional", FormJson.tree().booleanNode(!one("optional").equals("required")));
        var clause = Clause.read(inputs, "requiredWhen", palette, clause(was.get("requiredWhen")));
        values.put("requiredWhen", !depends ? null : clause.of().isEmpty()
                ? FormJson.toTree(new jp.madoguchi.forms.condition.All(List.of()))
                : FormJson.toTree(clause.condition()));
    }

    private JsonNode condition(String name, @Nullable JsonNode shown) {
        return FormJson.toTree(Clause.read(inputs, name, palette, clause(shown)).condition());
    }

    /** A condition as the page shows it; absent ones are always. */
    public static Clause.Group clause(@Nullable JsonNode condition) {
        return Clause.of(condition == null || !condition.isObject() ? Condition.orAlways(null)
                : FormJson.ofTree(condition, Condition.class));
    }
}
