package jp.madoguchi.forms.designer;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The lists of a blueprint (並び) by name, in the order of form and steps, and how their elements are named. */
final class Lists {

    private Lists() {
    }

    static Map<String, ArrayNode> of(ObjectNode root) {
        var all = new LinkedHashMap<String, ArrayNode>();
        var form = (ObjectNode) root.get("form");
        var sections = (ArrayNode) form.get("sections");
        all.put("sections", sections);
        Blueprint.nodes(sections).forEach(section -> {
            all.put("pages:" + section.get("key").asString(), (ArrayNode) section.get("pages"));
            Blueprint.nodes(section.get("pages")).forEach(page -> fields(all, "fields:" + page.get("slug").asString(),
                    (ArrayNode) page.get("fields")));
        });
        fields(all, "declarations", (ArrayNode) form.get("declarations"));
        all.put("ineligible", (ArrayNode) form.get("ineligible"));
        all.put("checks", (ArrayNode) form.get("checks"));
        all.put("cases", (ArrayNode) root.get("cases"));
        if (!root.has("workflow")) return all;
        var steps = (ArrayNode) root.get("workflow").get("steps");
        all.put("steps", steps);
        if (root.get("workflow").get("follows") instanceof ArrayNode follows) all.put("follows", follows);
        Blueprint.nodes(steps).filter(step -> step.path("parts").isArray())
                .forEach(step -> all.put("parts:" + step.get("key").asString(), (ArrayNode) step.get("parts")));
        return all;
    }

    private static void fields(Map<String, ArrayNode> all, String name, ArrayNode fields) {
        all.put(name, fields);
        Blueprint.nodes(fields).filter(field -> field.path("type").asString().equals("rows"))
                .forEach(field -> all.put("columns:" + field.get("key").asString(), (ArrayNode) field.get("fields")));
    }

    static String nameOf(String list, JsonNode element) {
        var key = keyOf(list, element);
        return switch (list.split(":")[0]) {
            case "sections" -> "section:" + key;
            case "pages" -> "page:" + key;
            case "columns" -> "column:" + list.substring(8) + "." + key;
            case "ineligible" -> "rule:" + key;
            case "checks" -> "check:" + key;
            case "cases" -> "case:" + key;
            case "steps" -> "step:" + key;
            case "follows" -> "follow:" + key;
            case "parts" -> "part:" + list.substring(6) + "." + key;
            default -> "field:" + key;
        };
    }

    static String keyOf(String list, JsonNode element) {
        return element.path(list.startsWith("pages:") ? "slug" : "key").asString("");
    }
}
