package jp.madoguchi.forms.designer;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Address;
import tools.jackson.databind.JsonNode;

/** 構造: which kinds of elements a blueprint has, and in which lists they stand. Whoever draws more than a form adds slots. */
public record Structure(List<Slot> slots) {

    /** The questions themselves, with what holds for all of them. */
    public static final Structure FORM = new Structure(List.of(
            new Slot("section", "sections", "", List.of("form", "sections"), "key", false),
            new Slot("page", "pages", "section", List.of("pages"), "slug", false),
            new Slot("field", "fields", "page", List.of("fields"), "key", false),
            new Slot("field", "declarations", "", List.of("form", "declarations"), "key", false),
            new Slot("column", "columns", "field", List.of("fields"), "key", true),
            new Slot("rule", "ineligible", "", List.of("form", "ineligible"), "key", false),
            new Slot("check", "checks", "", List.of("form", "checks"), "key", false),
            new Slot("case", "cases", "", List.of("cases"), "key", false)));

    /**
     * A list of elements.
     *
     * @param kind of its elements
     * @param list its name; one that lies in an element is called by that too, {@code pages:s1}
     * @param in the kind of element that it lies in; the empty string for the blueprint itself
     * @param path where it lies, from there
     * @param key the property that names an element
     * @param local whether that is unique within its list only
     */
    public record Slot(String kind, String list, String in, List<String> path, String key, boolean local) {

        String keyOf(JsonNode element) {
            return element.path(key).asString("");
        }
    }

    public Structure and(Slot... more) {
        return new Structure(Stream.concat(slots.stream(), Stream.of(more)).toList());
    }

    /** The slot of a list, by its name. */
    Slot slot(String list) {
        var name = list.split(":")[0];
        return slots.stream().filter(slot -> slot.list().equals(name)).findFirst().orElseThrow(() -> new Conflict(Address.of(list)));
    }

    Stream<Slot> of(String kind) {
        return slots.stream().filter(slot -> slot.kind().equals(kind));
    }

    Stream<Slot> in(String kind) {
        return slots.stream().filter(slot -> slot.in().equals(kind));
    }

    /** The part of the blueprint that such elements belong to: form, cases, workflow. */
    public String root(String kind) {
        var slot = of(kind).findFirst();
        return slot.map(one -> one.in().isEmpty() ? one.path().getFirst() : root(one.in())).orElse(kind);
    }

    /** Properties that are lists of elements. */
    boolean isList(String property) {
        return slots.stream().anyMatch(slot -> slot.path().getLast().equals(property));
    }

    /** What an element of a list is called. */
    Address address(String list, JsonNode element) {
        var slot = slot(list);
        return slot.local() ? new Address(slot.kind(), list.substring(list.indexOf(':') + 1), slot.keyOf(element))
                : Address.of(slot.kind(), slot.keyOf(element));
    }
}
