package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Compares two blueprints element by element (違い) and says in words what was added, removed, moved or changed. */
public final class Differences {

    /** What is not the owner's to change. */
    private static final Set<String> NAMES = Set.of("key", "slug", "type");

    /** Properties of something new that decide who is asked what. */
    private static final List<String> TELLING = List.of("when", "requiredWhen", "field", "options", "min", "max",
            "earliest", "latest", "mask", "list", "column", "within", "only", "except");

    private record Placed(String list, ObjectNode element) {
    }

    private final Structure structure;
    private final Map<Address, Placed> old;
    private final Map<Address, Placed> now;
    private final Form oldForm;
    private final Form newForm;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Blueprint older, Blueprint newer, Function<Blueprint, Form> names) {
        structure = newer.structure();
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

    /** What there is one of, then every element of every list. */
    private static Map<Address, Placed> elements(Blueprint blueprint) {
        var all = new LinkedHashMap<Address, Placed>();
        blueprint.json().propertyStream().filter(part -> part.getValue().isObject() && !part.getKey().equals("origins"))
                .forEach(part -> all.put(Address.of(part.getKey(), ""), new Placed("", (ObjectNode) part.getValue())));
        blueprint.lists().keySet().forEach(list -> blueprint.names(list)
                .forEach(at -> all.put(at, new Placed(list, blueprint.find(at).orElseThrow()))));
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
    private void added(Address at, Placed placed) {
        add(Difference.Kind.ADDED, at, placed, "", "", "");
        if (!isOfForm(at)) {
            properties(at, FormJson.tree().objectNode(), placed, Difference.Kind.ADDED);
            return;
        }
        TELLING.stream().filter(placed.element()::has).forEach(name -> {
            var is = ElementWords.words(placed.element().get(name), newForm);
            if (!is.isEmpty()) add(Difference.Kind.ADDED, at, placed, name, "", name.equals("field") ? newForm.field(is) : is);
        });
    }

    private void properties(Address at, ObjectNode before, Placed placed, Difference.Kind kind) {
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(placed.element().propertyNames());
        names.stream().filter(name -> !NAMES.contains(name) && !structure.isList(name)
                && !Blueprint.same(before.get(name), placed.element().get(name))).forEach(name -> {
            if (!isOfForm(at) && isParted(placed.element().path(name))) {
                parted(at, name, before.path(name), placed, kind);
                return;
            }
            var roles = at.equals(Address.FORM) && name.equals("summary");
            var was = roles ? ElementWords.roles(before.get(name), oldForm) : ElementWords.words(before.get(name), oldForm);
            var is = roles ? ElementWords.roles(placed.element().get(name), newForm)
                    : ElementWords.words(placed.element().get(name), newForm);
            tell(kind, at, placed, roles ? "roles" : name, was, is);
        });
    }

    private boolean isOfForm(Address at) {
        return List.of("form", "cases", "procedure").contains(structure.root(at.kind()));
    }

    /** Set one by one: an object that is neither words nor a condition. */
    private static boolean isParted(JsonNode value) {
        return value.isObject() && !value.has("type") && !value.has("ja");
    }

    /** だれが and 日数: what of them is another. */
    private void parted(Address at, String name, JsonNode before, Placed placed, Difference.Kind kind) {
        var after = placed.element().path(name);
        var names = new LinkedHashSet<>(before.propertyNames());
        names.addAll(after.propertyNames());
        names.stream().filter(part -> !Blueprint.same(before.get(part), after.get(part)))
                .forEach(part -> tell(kind, at, placed, name + "." + part, ElementWords.words(before.get(part), oldForm),
                        ElementWords.words(after.get(part), newForm)));
    }

    /** Of something new what is not set is no news. */
    private void tell(Difference.Kind kind, Address at, Placed placed, String property, String was, String is) {
        if (isUnset(was) && isUnset(is)) return;
        if (kind == Difference.Kind.CHANGED || (!is.isEmpty() && !List.of("0", "false", "name")
                .contains(property.equals("name") ? property : is))) add(kind, at, placed, property, was, is);
    }

    /** Older drafts leave out what is not set, newer ones write it. */
    private static boolean isUnset(String words) {
        return words.isEmpty() || words.equals("false");
    }

    /** Elements in another list than before, or that others have overtaken: as few as explain the new order. */
    private Set<Address> moved() {
        var moved = new LinkedHashSet<Address>();
        var before = new HashMap<Address, Integer>();
        old.keySet().forEach(at -> before.put(at, before.size()));
        var byList = new LinkedHashMap<String, List<Address>>();
        now.forEach((at, placed) -> {
            if (!old.containsKey(at) || at.is("case")) return;
            if (!old.get(at).list().equals(placed.list())) moved.add(at);
            else byList.computeIfAbsent(placed.list(), list -> new ArrayList<>()).add(at);
        });
        byList.values().forEach(all -> moved.addAll(Overtaken.of(all, before)));
        return moved;
    }

    private void add(Difference.Kind kind, Address at, Placed placed, String property, String before, String after) {
        found.add(new Difference(kind, at, page(at, placed), ElementWords.label(placed.element()), property, before, after));
    }

    private static String page(Address at, Placed placed) {
        return at.is("page") ? at.key() : placed.list().startsWith("fields:") ? placed.list().substring(7) : "";
    }

    private static String place(Placed placed, Form form) {
        return placed.list().startsWith("fields:") ? form.pages()
                .filter(page -> page.slug().equals(placed.list().substring(7))).findFirst()
                .map(page -> page.title().ja()).orElse("") : "";
    }
}
