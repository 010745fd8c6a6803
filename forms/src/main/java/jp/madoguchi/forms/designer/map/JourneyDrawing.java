package jp.madoguchi.forms.designer.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import jp.madoguchi.forms.condition.All;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.condition.Any;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.condition.Is;
import jp.madoguchi.forms.condition.Not;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.definition.Ineligibility;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.definition.Satisfiability;
import jp.madoguchi.forms.designer.map.JourneyMap.Band;
import jp.madoguchi.forms.designer.map.JourneyMap.End;
import jp.madoguchi.forms.designer.map.JourneyMap.Node;
import jp.madoguchi.forms.designer.map.JourneyMap.Way;

/** Draws it: rows of pages, the lines between them, the ends beside them. */
final class JourneyDrawing {

    private record Stop(Page page, Condition guard) {
    }

    private final Form form;
    private final Satisfiability satisfiability;
    private final Set<String> wrong;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Way> ways = new ArrayList<>();
    private final List<End> ends = new ArrayList<>();
    private final List<Band> bands = new ArrayList<>();
    private final Map<String, List<Ineligibility>> endsAfter = new HashMap<>();
    private int centre;
    private int right;
    private int y = JourneyMap.TOP;

    JourneyDrawing(Form form, List<FormMistake> mistakes) {
        this.form = form;
        this.satisfiability = new Satisfiability(form);
        this.wrong = mistakes.stream().map(FormMistake::where).collect(Collectors.toSet());
    }

    JourneyMap draw() {
        var order = form.pages().toList();
        for (var rule : form.ineligible()) last(order, rule.when().fields())
                .ifPresent(slug -> endsAfter.computeIfAbsent(slug, k -> new ArrayList<>()).add(rule));
        var rows = form.sections().stream()
                .map(section -> rows(section.pages().stream()
                .map(page -> new Stop(page, section.when().and(page.when()))).toList())).toList();
        var widest = rows.stream().flatMap(List::stream).mapToInt(List::size).max().orElse(1);
        right = JourneyMap.GAP * 2 + widest * (JourneyMap.W + JourneyMap.GAP);
        centre = right / 2 + 10;
        right += 30;
        for (var i = 0; i < rows.size(); i++) {
            var start = y - 14;
            rows.get(i).forEach(this::row);
            bands.add(new Band(Address.section(form.sections().get(i).key()), start, y - start - 10, form.sections().get(i).title().ja()));
        }
        return new JourneyMap(right + (ends.isEmpty() ? 0 : JourneyMap.END),
                Math.max(y + 70, ends.isEmpty() ? 0 : ends.getLast().y() + 60), centre, y, List.copyOf(nodes),
                List.copyOf(ways), List.copyOf(ends), List.copyOf(bands));
    }

    /** Pages next to each other of which no two are ever asked together stand side by side. */
    private List<List<Stop>> rows(List<Stop> stops) {
        var rows = new ArrayList<List<Stop>>();
        for (var stop : stops) {
            var row = rows.isEmpty() ? null : rows.getLast();
            var beside = row != null && row.size() < JourneyMap.MOST_BESIDE && !(stop.guard() instanceof Always)
                    && row.stream().allMatch(other -> !(other.guard() instanceof Always)
                            && !satisfiability.possible(new All(List.of(other.guard(), stop.guard()))));
            if (row != null && beside) row.add(stop);
            else rows.add(new ArrayList<>(List.of(stop)));
        }
        return rows;
    }

    private void row(List<Stop> row) {
        var left = centre - (row.size() * (JourneyMap.W + JourneyMap.GAP) - JourneyMap.GAP) / 2;
        var top = y + 26;
        var bottom = top + JourneyMap.H;
        var next = bottom + JourneyMap.ROW - 26;
        for (var i = 0; i < row.size(); i++) {
            var stop = row.get(i);
            var x = left + i * (JourneyMap.W + JourneyMap.GAP);
            var middle = x + JourneyMap.W / 2;
            nodes.add(new Node(Address.page(stop.page().slug()), x, top, stop.page().title().ja(),
                    stop.guard() instanceof Always ? "" : stop.guard().inWords(form),
                    label(stop.page().when()), isWrong(stop.page())));
            ways.add(new Way("M%d %dC%d %d %d %d %d %d".formatted(centre, y, centre, y + 18, middle, y + 8, middle, top), false));
            ways.add(new Way("M%d %dC%d %d %d %d %d %d".formatted(middle, bottom, middle, bottom + 18, centre,
                    bottom + 8, centre, next), false));
            if (row.size() == 1) ends(stop.page(), x + JourneyMap.W, top);
        }
        if (row.size() > 1) endsOfRow(row, left + row.size() * (JourneyMap.W + JourneyMap.GAP) - JourneyMap.GAP, top);
        var any = new Any(row.stream().map(Stop::guard).toList());
        if (row.stream().noneMatch(stop -> stop.guard() instanceof Always) && satisfiability.possible(new Not(any))) {
            var side = left - JourneyMap.GAP;
            ways.add(new Way("M%d %dC%d %d %d %d %d %dL%d %dC%d %d %d %d %d %d".formatted(centre, y, centre,
                    y + 14, side, y + 4, side, top, side, bottom, side, bottom + 22, centre, bottom + 12, centre,
                    next), true));
        }
        y = next;
    }

    private void endsOfRow(List<Stop> row, int from, int top) {
        var merged = row.stream().flatMap(stop -> endsAfter.getOrDefault(stop.page().slug(), List.of()).stream()).toList();
        place(merged, from, top);
    }

    private void ends(Page page, int from, int top) {
        place(endsAfter.getOrDefault(page.slug(), List.of()), from, top);
    }

    /** Ends stand one below the other on the right; the row grows with them. */
    private void place(List<Ineligibility> rules, int from, int top) {
        for (var i = 0; i < rules.size(); i++) {
            var rule = rules.get(i);
            var at = Math.max(top, ends.isEmpty() ? 0 : ends.getLast().y() + 50);
            ends.add(new End(Address.rule(rule.key()), right, at, rule.reason().ja(), isWrong(Address.rule(rule.key()))));
            ways.add(new Way("M%d %dC%d %d %d %d %d %d".formatted(from, top + JourneyMap.H / 2, from + 40, top + JourneyMap.H / 2,
                    right - 40, at + 21, right, at + 21), true));
        }
    }

    private boolean isWrong(Page page) {
        return isWrong(Address.page(page.slug())) || page.fields().stream().anyMatch(field -> isWrong(Address.field(field.key())));
    }

    private boolean isWrong(Address at) {
        return wrong.contains(at.toString());
    }

    /** The value alone where a page hangs on one answer. */
    private String label(Condition when) {
        return when instanceof Is(var field, var value) ? form.value(field, value) : when instanceof Always ? "" : when.inWords(form);
    }

    private static java.util.Optional<String> last(List<Page> order, Set<String> fields) {
        return order.reversed().stream().filter(page -> page.fields().stream()
                .anyMatch(field -> fields.contains(field.key()))).map(Page::slug).findFirst();
    }
}
