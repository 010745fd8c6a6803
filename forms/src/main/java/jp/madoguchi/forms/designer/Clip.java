package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Structure.Slot;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Copied elements (写し), to be pasted into this form or another, and what a block of the library holds: an array of
 * {@code {"at": …, "element": …}}. Pasting gives new names where they are taken; conditions among the copied follow.
 */
public final class Clip {

    private Clip() {
    }

    /** What stands at these places, in the order of the form; what stands inside another of them comes with it. */
    public static ArrayNode copy(Blueprint blueprint, List<Address> places) {
        var clip = FormJson.tree().arrayNode();
        blueprint.lists().forEach((list, all) -> blueprint.names(list).forEach(at -> {
            if (places.contains(at) && !isInside(blueprint, at, places))
                clip.addObject().put("at", at.toString()).set("element", blueprint.find(at).orElseThrow().deepCopy());
        }));
        return clip;
    }

    /** Where the copied stood. */
    public static List<Address> places(JsonNode clip) {
        return Blueprint.nodes(clip).map(entry -> Address.of(entry.get("at").asString())).toList();
    }

    private static boolean isInside(Blueprint blueprint, Address at, List<Address> places) {
        for (var around = Places.around(blueprint, at); around.isPresent(); around = Places.around(blueprint, around.get()))
            if (places.contains(around.get())) return true;
        return false;
    }

    /** Puts a clip behind the chosen element, into the nearest place where its elements may stand. */
    public static List<Edit> paste(JsonNode clip, Blueprint into, Address behind) {
        var taken = new HashSet<Address>();
        Places.all(into).forEach(taken::add);
        var renamed = new HashMap<String, String>();
        var elements = Blueprint.nodes(clip).map(entry -> (ObjectNode) entry.get("element").deepCopy()).toList();
        var kinds = places(clip).stream().map(Address::kind).toList();
        for (var i = 0; i < elements.size(); i++) rename(into.structure(), kinds.get(i), elements.get(i),
                taken(into, kinds.get(i), behind, taken), renamed);
        elements.forEach(element -> follow(element, renamed));
        var edits = new ArrayList<Edit>();
        var last = new HashMap<String, String>();
        for (var i = 0; i < elements.size(); i++) {
            var spot = Places.forNew(into, kinds.get(i), behind);
            var after = last.getOrDefault(spot.list(), spot.after());
            edits.add(new Edit.Add(spot.list(), after, elements.get(i)));
            last.put(spot.list(), into.structure().slot(spot.list()).keyOf(elements.get(i)));
        }
        return edits;
    }

    /** A name that counts within its list only is free wherever that list does not have it. */
    private static Set<Address> taken(Blueprint into, String kind, Address behind, Set<Address> taken) {
        var local = into.structure().of(kind).allMatch(Slot::local);
        if (!local) return taken;
        var list = Places.forNew(into, kind, behind).list();
        into.names(list).forEach(one -> taken.add(Address.of(kind, one.key())));
        return taken;
    }

    private static void rename(Structure structure, String kind, ObjectNode element, Set<Address> taken, Map<String, String> renamed) {
        var slot = structure.of(kind).findFirst().orElseThrow();
        var old = slot.keyOf(element);
        var free = Places.free(taken, kind, old);
        element.put(slot.key(), free);
        if (kind.equals("field") && !free.equals(old)) renamed.put(old, free);
        structure.in(kind).filter(inner -> !inner.local()).forEach(inner -> Blueprint.nodes(element.path(inner.path().getLast()))
                .forEach(one -> rename(structure, inner.kind(), (ObjectNode) one, taken, renamed)));
    }

    /** Lets conditions, lookups and checks look at the new names. */
    private static void follow(JsonNode node, Map<String, String> renamed) {
        if (node instanceof ObjectNode object) {
            for (var name : List.of("field", "other"))
                if (object.path(name).isString() && renamed.containsKey(object.get(name).asString())) object.put(name,
                        renamed.get(object.get(name).asString()));
            if (object.get("within") instanceof ObjectNode within) within.propertyNames()
                    .forEach(column -> within.put(column,
                    renamed.getOrDefault(within.get(column).asString(), within.get(column).asString())));
            if (object.get("except") instanceof ArrayNode except)
                for (var i = 0; i < except.size(); i++) except.set(i, FormJson.tree()
                        .stringNode(renamed.getOrDefault(except.get(i).asString(), except.get(i).asString())));
        }
        node.forEach(child -> follow(child, renamed));
    }
}
