package jp.madoguchi.forms.designer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Where elements go (置き場所): a new one behind the chosen one, a moved one up or down and over into the next page. */
public final class Places {

    /** A list, and the key behind which the element goes in it. */
    public record Spot(String list, String after) {
    }

    private Places() {
    }

    /** @param kind section, page, field, column, rule or check */
    public static Spot forNew(Blueprint blueprint, String kind, String behind) {
        return switch (kind) {
            case "section" -> new Spot("sections", key(enclosing(blueprint, behind, "section").orElse(last(blueprint, "sections"))));
            case "page" -> page(blueprint, behind);
            case "rule" -> new Spot("ineligible", key(last(blueprint, "ineligible")));
            case "check" -> new Spot("checks", key(last(blueprint, "checks")));
            case "case" -> new Spot("cases", key(last(blueprint, "cases")));
            case "column" -> column(blueprint, behind);
            case "step" -> new Spot("steps", key(enclosing(blueprint, behind, "step").orElse(last(blueprint, "steps"))));
            case "part" -> part(blueprint, behind);
            case "follow" -> new Spot("follows", key(last(blueprint, "follows")));
            default -> field(blueprint, behind);
        };
    }

    private static Spot page(Blueprint blueprint, String behind) {
        var page = enclosing(blueprint, behind, "page");
        if (page.isPresent()) return new Spot(blueprint.listOf(page.get()).orElseThrow(), key(page.get()));
        var section = enclosing(blueprint, behind, "section").orElse(last(blueprint, "sections"));
        return new Spot("pages:" + key(section), key(last(blueprint, "pages:" + key(section))));
    }

    private static Spot field(Blueprint blueprint, String behind) {
        var list = blueprint.listOf(behind).orElse("");
        if (behind.startsWith("field:")) return new Spot(list, key(behind));
        var page = enclosing(blueprint, behind, "page").orElseGet(() -> lastPage(blueprint));
        return new Spot("fields:" + key(page), key(last(blueprint, "fields:" + key(page))));
    }

    private static Spot column(Blueprint blueprint, String behind) {
        if (behind.startsWith("column:")) return new Spot(blueprint.listOf(behind).orElse(""), key(behind));
        return new Spot("columns:" + key(behind), key(last(blueprint, "columns:" + key(behind))));
    }

    private static Spot part(Blueprint blueprint, String behind) {
        if (behind.startsWith("part:")) return new Spot(blueprint.listOf(behind).orElse(""), key(behind));
        return new Spot("parts:" + key(behind), key(last(blueprint, "parts:" + key(behind))));
    }

    private static String lastPage(Blueprint blueprint) {
        return blueprint.names("sections").reversed().stream()
                .flatMap(section -> blueprint.names("pages:" + key(section)).reversed().stream()).findFirst()
                .orElse("");
    }

    private static String last(Blueprint blueprint, String list) {
        var names = blueprint.names(list);
        return names.isEmpty() ? "" : names.getLast();
    }

    /** The section or page that an element is or stands in. */
    public static Optional<String> enclosing(Blueprint blueprint, String at, String kind) {
        for (var here = at; !here.isEmpty(); here = parent(blueprint, here))
            if (here.startsWith(kind + ":")) return Optional.of(here);
        return Optional.empty();
    }

    private static String parent(Blueprint blueprint, String at) {
        var list = blueprint.listOf(at).orElse("");
        return switch (list.split(":")[0]) {
            case "fields" -> "page:" + key(list);
            case "pages" -> "section:" + key(list);
            case "columns" -> "field:" + key(list);
            case "parts" -> "step:" + key(list);
            default -> "";
        };
    }

    /** One place up (-1) or down (1); past the edge of its page into the page before or after. */
    public static Optional<Edit.Move> step(Blueprint blueprint, String at, int step) {
        var list = blueprint.listOf(at).orElse("");
        var all = blueprint.names(list);
        var to = all.indexOf(at) + step;
        if (list.isEmpty()) return Optional.empty();
        if (to >= 0 && to < all.size()) return Optional.of(new Edit.Move(at, list, step > 0 ? key(all.get(to))
                : to == 0 ? "" : key(all.get(to - 1))));
        var alike = alike(blueprint, list);
        var next = alike.indexOf(list) + step;
        if (next < 0 || next >= alike.size()) return Optional.empty();
        return Optional.of(new Edit.Move(at, alike.get(next), step > 0 ? "" : key(last(blueprint, alike.get(next)))));
    }

    /** The lists that hold the same kind of thing, in the order of the form. */
    private static List<String> alike(Blueprint blueprint, String list) {
        var kind = list.split(":")[0];
        return kind.equals("fields") || kind.equals("pages")
                ? blueprint.lists().keySet().stream().filter(other -> other.startsWith(kind + ":"))
                        .collect(Collectors.toList()) : List.of(list);
    }

    /** The name itself, or the next with a number that nobody has; takes it. */
    public static String free(Set<String> taken, String kind, String name) {
        if (taken.add(kind + ":" + name)) return name;
        var stem = name.replaceFirst("-?\\d+$", "");
        for (var i = 2; ; i++) {
            var next = stem + (kind.equals("page") ? "-" : "") + i;
            if (taken.add(kind + ":" + next)) return next;
        }
    }

    /** The last part of a name: the key of {@code field:mail}, {@code fields:contact} or {@code column:rows.name}. */
    public static String key(String at) {
        var key = at.substring(at.indexOf(':') + 1);
        return at.startsWith("column:") ? key.substring(key.indexOf('.') + 1) : key;
    }
}
