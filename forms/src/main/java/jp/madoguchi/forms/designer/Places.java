package jp.madoguchi.forms.designer;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.designer.Structure.Slot;

/** Where elements go (置き場所): a new one behind the chosen one, a moved one up or down and over into the next page. */
public final class Places {

    /** A list, and the key behind which the element goes in it. */
    public record Spot(String list, String after) {
    }

    private Places() {
    }

    /** Behind the chosen one, where that is or stands in one of the same kind; else at the end of the nearest list for it. */
    public static Spot forNew(Blueprint blueprint, String kind, Address behind) {
        var alike = enclosing(blueprint, behind, kind);
        if (alike.isPresent()) return new Spot(blueprint.listOf(alike.get()).orElse(""), alike.get().key());
        return blueprint.structure().of(kind).map(slot -> end(blueprint, slot, behind)).findFirst()
                .orElseThrow(() -> new Conflict(Address.of(kind, "")));
    }

    private static Spot end(Blueprint blueprint, Slot slot, Address behind) {
        var list = slot.in().isEmpty() ? slot.list() : slot.list() + ":" + enclosing(blueprint, behind, slot.in())
                .or(() -> last(blueprint, slot.in())).map(Address::key).orElse("");
        var names = blueprint.names(list);
        return new Spot(list, names.isEmpty() ? "" : names.getLast().key());
    }

    /** The last element of a kind in the whole blueprint. */
    private static Optional<Address> last(Blueprint blueprint, String kind) {
        return blueprint.lists().keySet().stream().filter(list -> blueprint.structure().slot(list).kind().equals(kind))
                .flatMap(list -> blueprint.names(list).stream()).reduce((first, second) -> second);
    }

    /** Every element of every list. */
    public static Stream<Address> all(Blueprint blueprint) {
        return blueprint.lists().keySet().stream().flatMap(list -> blueprint.names(list).stream());
    }

    /** The element of that kind which this one is or stands in. */
    public static Optional<Address> enclosing(Blueprint blueprint, Address at, String kind) {
        for (var here = Optional.of(at); here.isPresent(); here = around(blueprint, here.get()))
            if (here.get().is(kind)) return here;
        return Optional.empty();
    }

    /** The element that this one stands in. */
    public static Optional<Address> around(Blueprint blueprint, Address at) {
        var list = blueprint.listOf(at).orElse("");
        if (!list.contains(":")) return Optional.empty();
        var key = list.substring(list.indexOf(':') + 1);
        var in = blueprint.structure().slot(list).in();
        return blueprint.lists().keySet().stream().filter(other -> blueprint.structure().slot(other).kind().equals(in))
                .flatMap(other -> blueprint.names(other).stream()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** What is chosen once an element is gone: the one before it, or what it stood in. */
    public static Address beside(Blueprint blueprint, Address at) {
        var all = blueprint.names(blueprint.listOf(at).orElse(""));
        var index = all.indexOf(at);
        if (index > 0) return all.get(index - 1);
        return around(blueprint, at).orElseGet(() -> Address.of(blueprint.structure().root(at.kind()), ""));
    }

    /** Whether an element may stand in that list: in one like its own, and where its name counts only there, in no other. */
    public static boolean fits(Blueprint blueprint, Address at, String list) {
        var own = blueprint.listOf(at).orElse("");
        if (own.isEmpty()) return false;
        var slot = blueprint.structure().slot(list);
        return slot.equals(blueprint.structure().slot(own)) && (!slot.local() || own.equals(list));
    }

    /** One place up (-1) or down (1); past the edge of its page into the page before or after. */
    public static Optional<Edit.Move> step(Blueprint blueprint, Address at, int step) {
        var list = blueprint.listOf(at).orElse("");
        if (list.isEmpty()) return Optional.empty();
        var all = blueprint.names(list);
        var to = all.indexOf(at) + step;
        if (to >= 0 && to < all.size()) return Optional.of(new Edit.Move(at, list, step > 0 ? all.get(to).key()
                : to == 0 ? "" : all.get(to - 1).key()));
        var alike = blueprint.lists().keySet().stream().filter(other -> fits(blueprint, at, other)).toList();
        var next = alike.indexOf(list) + step;
        if (next < 0 || next >= alike.size()) return Optional.empty();
        return Optional.of(new Edit.Move(at, alike.get(next), step > 0 ? "" : lastKey(blueprint.names(alike.get(next)))));
    }

    private static String lastKey(List<Address> names) {
        return names.isEmpty() ? "" : names.getLast().key();
    }

    /** The name itself, or the next with a number that nobody has; takes it. */
    public static String free(Set<Address> taken, String kind, String name) {
        if (taken.add(Address.of(kind, name))) return name;
        var stem = name.replaceFirst("-?\\d+$", "");
        for (var i = 2; ; i++) {
            var next = stem + (kind.equals("page") ? "-" : "") + i;
            if (taken.add(Address.of(kind, next))) return next;
        }
    }
}
