package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two blueprints element by element (違い) and says in words what was added, removed, moved or changed. */
public final class Differences {

    /** Lists that hold elements of their own, and what is not the owner's to change. */
    private static final Set<String> NOT_PROPERTIES = Set.of("pages", "fields", "sections", "declarations",
            "ineligible", "checks", "key", "slug", "type", "steps", "parts", "follows");

    /** Properties of something new that decide who is asked what. */
    private static final List<String> TELLING = List.of("when", "requiredWhen", "field", "options", "min", "max",
            "earliest", "latest", "mask", "list", "column", "within", "only", "except");

    /** Properties of a step that are set one by one. */
    private static final Set<String> PARTED = Set.of("who", "term");

    private record Placed(String list, ObjectNode element) {
    }

    private final Map<String, Placed> old;
    private final Map<String, Placed> now;
    private final Form oldForm;
    private final Form newForm;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Blueprint older, Blueprint newer, Function<Blueprint, Form> names) {
        old = elements(older);
        now = elements(newer);
        oldForm = names.apply(older);
        newForm = names.apply(newer);
    }

    public static List<Difference> between(Blueprint older, Blueprint newer) {
        return between(older, newer, Blueprint::form);
    }

    /** @param names the form by whose names conditions are read; steps know more fields than the form has */
    public static List<Difference> between(Blueprint older, Blueprint newer, Function<Blueprint, Form> names) {
        var differences = new Differences(older, newer, names);
        differences.compare();
        return List.copyOf(differences.found);
    }

    private static Map<String, Placed> elements(Blueprint blueprint) {
        var all = new LinkedHashMap<String, Placed>();
        all.put("procedure", new Placed("", blueprint.find("procedure").orElseThrow()));
        all.put("form", new Placed("", blueprint.find("form").orElseThrow()));
        blueprint.find("workflow").ifPresent(workflow -> all.put("workflow", new Placed("", workflow)));
        blueprint.lists().forEach((list, elements) -> Blueprint.nodes(elements)
                .forEach(element -> all.put(Lists.nameOf(list, element), new Placed(list, (ObjectNode) element))));
        return all;
    }

    private void compare() {
        old.forEach((at, placed) -> {
            if (!now.containsKey(at)) add(Difference.Kind.REMOVED, at, placed, "", "", "");
        });
        var moved = moved();
        now.forEach((at, placed) -> {
            if (!old.containsKey(at)) added(at, placed);
            else {
                if (moved.contains(at)) add(Difference.Kind.MOVED, at, placed, "", place(old.get(at), oldForm), place(placed, newForm));
                properties(at, old.get(at).element(), placed, Difference.Kind.CHANGED);
            }
        });
    }

    /** What is new comes with the rules it brings, so that who checks it reads them too. */
    private void added(String at, Placed placed) {
        add(Difference.Kind.ADDED, at, placed, "", "", "");
        if (at.matches("(step|part|follow):.*")) {
            properties(at, FormJson.tree().objectNode(), placed, Difference.Kind.ADDED);
            return;
        }
        TELLING.stream().filter(placed.element()::has).forEach(name -> {
            var is = ElementWords.words(placed.element().get(name), newForm);
            if (!is.isEmpty()) add(Difference.Kind.ADDED, at, placed, name, "", name.equals("field") ? newForm.field(is) : is);
        });
    }

    private void properties(String at, ObjectNode before, Placed placed, Difference.Kind kind) {
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(placed.element().propertyNames());
        names.stream().filter(name -> !NOT_PROPERTIES.contains(name)
                && !Blueprint.same(before.get(name), placed.element().get(name))).forEach(name -> {
            if (PARTED.contains(name)) {
                parted(at, name, before.path(name), placed, kind);
                return;
            }
            var roles = at.equals("form") && name.equals("summary");
            var was = roles ? ElementWords.roles(before.get(name), oldForm) : ElementWords.words(before.get(name), oldForm);
            var is = roles ? ElementWords.roles(placed.element().get(name), newForm)
                    : ElementWords.words(placed.element().get(name), newForm);
            tell(kind, at, placed, roles ? "roles" : name, was, is);
        });
    }

    /** だれが and 日数 of a step: what of them is another. */
    private void parted(String at, String name, JsonNode before, Placed placed, Difference.Kind kind) {
        var after = placed.element().path(name);
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.stream().filter(part -> !Blueprint.same(before.get(part), after.get(part)))
                .forEach(part -> tell(kind, at, placed, name + "." + part, ElementWords.words(before.get(part), oldForm),
                        ElementWords.words(after.get(part), newForm)));
    }

    /** Of something new what is not set is no news. */
    private void tell(Difference.Kind kind, String at, Placed placed, String property, String was, String is) {
        if (kind == Difference.Kind.CHANGED || (!is.isEmpty() && !List.of("0", "false", "name")
                .contains(property.equals("name") ? property : is))) add(kind, at, placed, property, was, is);
    }

    /** Elements in another list than before, or that others have overtaken: as few as explain the new order. */
    private Set<String> moved() {
        var moved = new LinkedHashSet<String>();
        var before = new HashMap<String, Integer>();
        old.keySet().forEach(at -> before.put(at, before.size()));
        var byList = new LinkedHashMap<String, List<String>>();
        now.forEach((at, placed) -> {
            if (!old.containsKey(at) || at.startsWith("case:")) return;
            if (!old.get(at).list().equals(placed.list())) moved.add(at);
            else byList.computeIfAbsent(placed.list(), list -> new ArrayList<>()).add(at);
        });
        byList.values().forEach(all -> moved.addAll(Overtaken.of(all, before)));
        return moved;
    }

    private void add(Difference.Kind kind, String at, Placed placed, String property, String before, String after) {
        found.add(new Difference(kind, at, page(at, placed), ElementWords.label(placed.element()), property, before, after));
    }

    private static String page(String at, Placed placed) {
        return at.startsWith("page:") ? at.substring(5) : placed.list().startsWith("fields:") ? placed.list().substring(7) : "";
    }

    private static String place(Placed placed, Form form) {
        return placed.list().startsWith("fields:") ? form.pages()
                .filter(page -> page.slug().equals(placed.list().substring(7))).findFirst()
                .map(page -> page.title().ja()).orElse("") : "";
    }
}
