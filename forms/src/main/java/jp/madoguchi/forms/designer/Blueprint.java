package jp.madoguchi.forms.designer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * 様式案: what owners are drawing, as the JSON that it will become: the {@code form}, the words of the {@code procedure}, its test
 * {@code cases}, from which blocks its fields come ({@code origins}), and what others draw beside it, as the structure says.
 */
public final class Blueprint {

    private record Spot(String list, ArrayNode all, int index) {
        ObjectNode element() {
            return (ObjectNode) all.get(index);
        }
    }

    private final ObjectNode root;
    private final Structure structure;

    /** @param root is changed by {@link #apply} */
    public Blueprint(ObjectNode root, Structure structure) {
        this.root = root;
        this.structure = structure;
    }

    /** A form as it is published, ready to be drawn on. */
    public static Blueprint of(Form form, ObjectNode procedure, ArrayNode cases) {
        return of(form, procedure, cases, Structure.FORM);
    }

    public static Blueprint of(Form form, ObjectNode procedure, ArrayNode cases, Structure structure) {
        var root = FormJson.tree().objectNode();
        root.set("form", FormJson.toTree(form));
        root.set("procedure", procedure);
        root.set("cases", cases);
        root.putObject("origins");
        return new Blueprint(root, structure);
    }

    public ObjectNode json() {
        return root;
    }

    /** What else is drawn, under its name. */
    public Blueprint with(String name, ObjectNode more) {
        root.set(name, more);
        return this;
    }

    public Structure structure() {
        return structure;
    }

    /** The form as it stands, unfinished as it may be. */
    public Form form() {
        return FormJson.ofTree(root.get("form"));
    }

    public Blueprint copy() {
        return new Blueprint((ObjectNode) root.deepCopy(), structure);
    }

    /** Does all of it, or throws {@link Conflict}; then this blueprint is spoilt. Gives what takes it back, in order. */
    public List<Edit> apply(List<Edit> edits) {
        var back = new ArrayList<Edit>();
        for (var edit : edits) back.addFirst(apply(edit));
        return List.copyOf(back);
    }

    private Edit apply(Edit edit) {
        return switch (edit) {
            case Edit.Put put -> put(put);
            case Edit.Add(var list, var after, var element) -> {
                var at = structure.address(list, element);
                if (find(at).isPresent()) throw new Conflict(at);
                insert(list, after, (ObjectNode) element.deepCopy());
                yield new Edit.Remove(at, (ObjectNode) element.deepCopy());
            }
            case Edit.Remove(var at, var was) -> {
                var spot = spot(at).orElseThrow(() -> new Conflict(at));
                if (was != null && !same(was, spot.element())) throw new Conflict(at);
                var back = new Edit.Add(spot.list(), before(spot), spot.element());
                spot.all().remove(spot.index());
                yield back;
            }
            case Edit.Move(var at, var list, var after) -> {
                var spot = spot(at).orElseThrow(() -> new Conflict(at));
                var back = new Edit.Move(at, spot.list(), before(spot));
                var element = spot.element();
                if (list(list).isEmpty()) throw new Conflict(at);
                spot.all().remove(spot.index());
                insert(list, after, element);
                yield back;
            }
        };
    }

    private Edit put(Edit.Put put) {
        var element = find(put.at()).orElseThrow(() -> new Conflict(put.at()));
        var now = element.get(put.property());
        if (!same(now, put.was())) throw new Conflict(put.at());
        if (put.value() == null) element.remove(put.property());
        else element.set(put.property(), put.value());
        return new Edit.Put(put.at(), put.property(), now, put.value());
    }

    private void insert(String list, String after, ObjectNode element) {
        var all = list(list).orElseThrow(() -> new Conflict(Address.of(list)));
        var at = after.isEmpty() ? 0 : all.size();
        for (var i = 0; i < all.size(); i++)
            if (structure.slot(list).keyOf(all.get(i)).equals(after)) at = i + 1;
        all.insert(at, element);
    }

    private String before(Spot spot) {
        return spot.index() == 0 ? "" : structure.slot(spot.list()).keyOf(spot.all().get(spot.index() - 1));
    }

    /** Whether two values mean the same; nothing at all is the same as null. */
    public static boolean same(@Nullable JsonNode one, @Nullable JsonNode two) {
        var a = one == null || one.isNull() ? null : one;
        var b = two == null || two.isNull() ? null : two;
        if (a == null || b == null) return a == null && b == null;
        return a.equals(Blueprint::compare, b);
    }

    private static int compare(JsonNode one, JsonNode two) {
        if (one.isNumber() && two.isNumber()) return one.decimalValue().compareTo(two.decimalValue());
        return one.equals(two) ? 0 : 1;
    }

    public Optional<ObjectNode> find(Address at) {
        if (!at.key().isEmpty()) return spot(at).map(Spot::element);
        return root.get(at.kind()) instanceof ObjectNode only ? Optional.of(only) : Optional.empty();
    }

    /** The list that an element stands in. */
    public Optional<String> listOf(Address at) {
        return spot(at).map(Spot::list);
    }

    /** The elements of a list, in order. */
    public List<Address> names(String list) {
        return list(list).stream().flatMap(Blueprint::nodes).map(element -> structure.address(list, element)).toList();
    }

    /** What the last of these puts in; the form where none does. */
    public Address added(List<Edit> edits) {
        return edits.stream().filter(Edit.Add.class::isInstance).map(Edit.Add.class::cast).reduce((first, second) -> second)
                .map(add -> structure.address(add.list(), add.element())).orElse(Address.FORM);
    }

    private Optional<Spot> spot(Address at) {
        for (var list : lists().entrySet()) {
            if (!structure.slot(list.getKey()).kind().equals(at.kind())) continue;
            for (var i = 0; i < list.getValue().size(); i++)
                if (structure.address(list.getKey(), list.getValue().get(i)).equals(at))
                    return Optional.of(new Spot(list.getKey(), list.getValue(), i));
        }
        return Optional.empty();
    }

    private Optional<ArrayNode> list(String name) {
        return Optional.ofNullable(lists().get(name));
    }

    /** Every list of the blueprint, in the order of the form. */
    Map<String, ArrayNode> lists() {
        return Lists.of(root, structure);
    }

    static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
