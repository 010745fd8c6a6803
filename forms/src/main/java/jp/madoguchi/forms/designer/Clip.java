package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.definition.FormJson;
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
    public static ArrayNode copy(Blueprint blueprint, List<String> places) {
        var clip = FormJson.tree().arrayNode();
        blueprint.lists().forEach((list, all) -> Blueprint.nodes(all).forEach(element -> {
            var at = Lists.nameOf(list, element);
            var inside = list.contains(":") && places.stream().anyMatch(place -> !place.equals(at) && holds(blueprint, place, list));
            if (places.contains(at) && !inside) clip.addObject().put("at", at).set("element", element.deepCopy());
        }));
        return clip;
    }

    private static boolean holds(Blueprint blueprint, String place, String list) {
        var key = list.substring(list.indexOf(':') + 1);
        if (place.equals("page:" + key) || place.equals("section:" + key) || place.equals("field:" + key)) return true;
        return list.startsWith("fields:") && blueprint.listOf("page:" + key)
                .filter(pages -> pages.equals("pages:" + place.replaceFirst("^section:", ""))).isPresent();
    }

    /** Puts a clip behind the chosen element, into the nearest place where its elements may stand. */
    public static List<Edit> paste(JsonNode clip, Blueprint into, String behind) {
        var taken = new HashSet<String>();
        into.lists().forEach((list, all) -> Blueprint.nodes(all).forEach(element -> taken.add(Lists.nameOf(list, element))));
        var renamed = new HashMap<String, String>();
        var elements = Blueprint.nodes(clip).map(entry -> (ObjectNode) entry.get("element").deepCopy()).toList();
        var kinds = Blueprint.nodes(clip).map(entry -> entry.get("at").asString().split(":")[0]).toList();
        var columns = new HashSet<String>();
        into.names("columns:" + (behind.startsWith("column:") ? behind.substring(7).split("\\.")[0]
                : Places.key(behind))).forEach(name -> columns.add("field:" + Places.key(name)));
        for (var i = 0; i < elements.size(); i++) rename(kinds.get(i), elements.get(i), kinds.get(i).equals("column")
                ? columns : taken, renamed);
        elements.forEach(element -> follow(element, renamed));
        var edits = new ArrayList<Edit>();
        var last = new HashMap<String, String>();
        for (var i = 0; i < elements.size(); i++) {
            var spot = Places.forNew(into, kinds.get(i), behind);
            var after = last.getOrDefault(spot.list(), spot.after());
            edits.add(new Edit.Add(spot.list(), after, elements.get(i)));
            last.put(spot.list(), elements.get(i).path(kinds.get(i).equals("page") ? "slug" : "key").asString());
        }
        return edits;
    }

    private static void rename(String kind, ObjectNode element, Set<String> taken, Map<String, String> renamed) {
        var name = kind.equals("page") ? "slug" : "key";
        var old = element.path(name).asString();
        var free = Places.free(taken, kind.equals("column") ? "field" : kind, old);
        element.put(name, free);
        if (kind.equals("field") && !free.equals(old)) renamed.put(old, free);
        if (kind.equals("section")) Blueprint.nodes(element.path("pages"))
                .forEach(page -> rename("page", (ObjectNode) page, taken, renamed));
        if (kind.equals("page")) Blueprint.nodes(element.path("fields"))
                .forEach(field -> rename("field", (ObjectNode) field, taken, renamed));
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
