package jp.madoguchi.platform.office.dashboard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The numbers behind each chart of a board, once for the page's tables and the CSV. */
@Component
class Tables {

    private final RatioWords words;

    Tables(RatioWords words) {
        this.words = words;
    }

    Map<String, Table> of(Board board) {
        return Stream.of(years(board), bureaus(board), months(board), obstacles(board), received(board), speed(board),
                definitions(board), survey(board),
                        entries("late", board.late(), board), entries("coming", board.coming(), board),
                                entries("rest", board.rest(), board), figures(board))
                .collect(Collectors.toMap(Table::name, table -> table, (a, b) -> a, LinkedHashMap::new));
    }

    private Table years(Board board) {
        return table("years", board.points().stream()
                .map(point -> row(point.label(), point.target() == null ? null : point.target().percent(),
                point.target() == null ? null : point.target().count(),
                board.countsArrivals() ? null : point.planned().percent(), board.countsArrivals() ? null
                        : point.planned().digital(), point.actual() == null ? null : point.actual().percent(),
                        point.actual() == null ? null : point.actual().digital(),
                point.actual() == null ? point.planned().total() : point.actual().total(),
                        words.say(point.frozen() ? "dash.frozen" : point.now() ? "dash.running"
                        : point.actual() == null ? "dash.future" : "dash.counted"))).toList());
    }

    private Table bureaus(Board board) {
        var rows = new ArrayList<>(board.bureaus().stream()
                .map(bar -> row(bar.label(), bar.ratio().percent(), bar.ratio().digital(), bar.ratio().total()))
                .toList());
        var sum = board.bureaus().stream().map(Charts.Bar::ratio).reduce(Ratio.NOTHING, Ratio::plus);
        rows.add(row(words.say("dash.sum"), sum.percent(), sum.digital(), sum.total()));
        return table("bureaus", rows);
    }

    private Table months(Board board) {
        return table("months", board.months().stream()
                .map(dot -> row(dot.entry().code(), dot.entry().name(), volume(dot.entry(), board),
                Known.PLAN_YEAR.show(dot.entry()),
                Known.PLAN_MONTH.show(dot.entry()), Known.LIVE_FROM.show(dot.entry()),
                        words.say("dash.status." + dot.status()), dot.entry().delayReason())).toList());
    }

    private Table obstacles(Board board) {
        return table("obstacles", board.obstacles().stream()
                .map(bar -> row(bar.label(), bar.procedures(), bar.ratio().digital())).toList());
    }

    private Table received(Board board) {
        return table("received", board.received().stream()
                .map(bar -> row(bar.key(), bar.label(), bar.ratio().percent(), bar.ratio().digital(), bar.ratio()
                .total())).toList());
    }

    private Table speed(Board board) {
        return table("speed", board.speed().stream()
                .map(speed -> row(speed.title(), (long) speed.standard(), speed.days().toPlainString(),
                speed.decided(), new Ratio(speed.corrected(), speed.decided()).percent())).toList());
    }

    private Table definitions(Board board) {
        var rows = new ArrayList<List<@Nullable Object>>();
        rows.add(row(board.definition().name(), board.actual() == null || board.actual().isEmpty() ? null
                : board.actual().percent(), board.actual() == null || board.actual().isEmpty() ? null : board.actual()
                .digital(), board.actual() == null || board.actual().isEmpty() ? null : board.actual().total(),
                board.words()));
        board.others().forEach(other -> rows.add(row(other.definition().name(), other.ratio() == null ? null
                : other.ratio().percent(), other.ratio() == null ? null : other.ratio().digital(),
                other.ratio() == null ? null : other.ratio().total(), other.words())));
        return table("definitions", rows);
    }

    private Table survey(Board board) {
        var matrix = board.matrix();
        if (matrix == null) return table("survey", List.of());
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var kind : Kind.values()) {
            matrix.answers().stream().map(answer -> matrix.of(kind, answer)).filter(row -> row.procedures() > 0)
                    .forEach(row -> rows.add(row(words.say("kind." + kind), row.answer().isEmpty()
                            ? words.say("survey.open") : row.label(), row.procedures(), row.volume())));
            rows.add(row(words.say("kind." + kind), words.say("dash.sum"), matrix.sum(kind).procedures(), matrix.sum(kind).volume()));
        }
        return table("survey", rows);
    }

    private Table entries(String name, List<Entry> entries, Board board) {
        return table(name, entries.stream().map(entry -> row(entry.code(), entry.name(), entry.bureau(),
                volume(entry, board), Known.PLAN_YEAR.show(entry),
                Known.OBSTACLES.show(entry), entry.delayReason())).toList());
    }

    private Table figures(Board board) {
        return table("figures", board.figures().stream()
                .map(figure -> row(FiscalYear.label(figure.year()), new Ratio(figure.digital(), figure.total())
                .percent(), figure.digital(), figure.total(),
                new jp.madoguchi.forms.text.JapaneseTime().exact(figure.takenAt()), figure.person() == null
                        ? words.say("entry.system") : figure.person(), figure.why())).toList());
    }

    private static @Nullable Long volume(Entry entry, Board board) {
        return entry.volume(board.definition().volumeYear(board.year()));
    }

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    private Table table(String name, List<List<@Nullable Object>> rows) {
        return new Table(name, words.say("dash.t." + name), List.of(words.say("dash.h." + name).split("\\|")), rows);
    }
}
