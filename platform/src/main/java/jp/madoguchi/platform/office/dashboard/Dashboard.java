package jp.madoguchi.platform.office.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.platform.office.survey.Surveys;
import jp.madoguchi.workflows.cases.figures.DecisionTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a page together: every one from the same cells, so that they add up. */
@Service
class Dashboard {

    private static final int LISTED = 8;
    private static final int DOTS = 12;
    private static final int FIRST = 2000;
    private static final int AHEAD = 10;

    private final Definitions definitions;
    private final Ratios ratios;
    private final Figures frozen;
    private final DecisionTimes decisionTimes;
    private final Registry registry;
    private final Surveys surveys;
    private final RatioWords words;
    private final Tables tables;

    Dashboard(Definitions definitions, Ratios ratios, Figures frozen, DecisionTimes decisionTimes, Registry registry,
            Surveys surveys, RatioWords words, Tables tables) {
        this.definitions = definitions;
        this.ratios = ratios;
        this.frozen = frozen;
        this.decisionTimes = decisionTimes;
        this.registry = registry;
        this.surveys = surveys;
        this.words = words;
        this.tables = tables;
    }

    /** Fiscal years that have something to show: those of the targets, and from the survey's to the next one. */
    List<Integer> years(Definition definition) {
        var years = new TreeSet<Integer>();
        var now = ratios.thisYear();
        definition.targets().forEach(target -> years.add(target.year()));
        var first = years.isEmpty() ? definition.surveyed() == null ? now - 2 : definition.surveyed() : years.first();
        for (var year = first; year <= now; year++) years.add(year);
        return List.copyOf(years);
    }

    @Transactional(readOnly = true)
    public Board board(AuthorityId authority, @Nullable String code, @Nullable Integer asked, @Nullable String where) {
        var definition = definitions.get(authority, code);
        var bureau = where == null ? "" : Fold.line(where);
        var now = ratios.thisYear();
        var year = asked == null ? now : Math.clamp(asked, FIRST, now + AHEAD);
        var figures = frozen.of(authority, definition);
        var cube = ratios.cube(authority, definition, year).of(bureau);
        var actual = frozen.actual(authority, definition, year, bureau, figures).orElse(null);
        var day = registry.today();
        var received = bars(authority, ratios.received(authority, definition, year, bureau).stream().limit(LISTED).toList());
        var kept = figures.stream().filter(figure -> figure.year() == year).toList();
        var planned = definition.measure() != Definition.Measure.RECEIVED;
        var board = new Board(definition, words.say(kept.isEmpty() ? definition : kept.getFirst().basis()
                .definition()), year, now, bureau, actual, cube.planned(year),
                frozen.actual(authority, definition, year - 1, bureau, figures).filter(ratio -> !ratio.isEmpty())
                        .orElse(null), bureau.isEmpty() ? definition.target(year).orElse(null) : null,
                kept, planned ? next(cube, year + 1) : new Board.Next(year + 1, 0, 0, Ratio.NOTHING),
                        points(authority, definition, bureau, figures, now),
                        bureaus(authority, definition, year, figures),
                planned ? Charts.dots(ratios.entries(authority, definition, bureau, Which.PLANNED, year, DOTS), year,
                        day) : List.of(), planned ? obstacles(cube, Math.min(year, now)) : List.of(),
                listed(planned, authority, definition, bureau, Which.LATE, year),
                        listed(planned, authority, definition, bureau, Which.LIVE, year),
                        listed(planned, authority, definition, bureau, Which.NEXT, year),
                listed(planned, authority, definition, bureau, Which.REST, Math.min(year, now)),
                        cube.procedures(cell -> !cell.isLiveBy(Math.min(year, now))), received,
                decisionTimes.of(authority, bureau, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 1)),
                        others(authority, definition, year, bureau), surveys.latest(authority).orElse(null),
                        new java.util.LinkedHashMap<>());
        board.tables().putAll(tables.of(board));
        return board;
    }

    private List<Entry> listed(boolean planned, AuthorityId authority, Definition definition, String bureau, Which which, int year) {
        return planned ? ratios.entries(authority, definition, bureau, which, year, LISTED) : List.of();
    }

    private static Board.Next next(Cube cube, int year) {
        var coming = new Cube(cube.cells().stream()
                .filter(cell -> cell.planYear() != null && cell.planYear() == year && !cell.isLiveBy(year - 1))
                .toList(), cube.measure());
        return new Board.Next(year, coming.procedures(cell -> true), coming.sum(cell -> true), cube.planned(year));
    }

    private List<Charts.Point> points(AuthorityId authority, Definition definition, String bureau, List<Figure> figures, int now) {
        var years = years(definition);
        var points = new ArrayList<Charts.Point>();
        for (var year : years)
            points.add(new Charts.Point(year, Charts.x(points.size(), years.size()), bureau.isEmpty()
                    ? definition.target(year).orElse(null) : null,
                    ratios.cube(authority, definition, year).of(bureau).planned(year),
                            frozen.actual(authority, definition, year, bureau, figures)
                            .filter(ratio -> !ratio.isEmpty()).orElse(null),
                    figures.stream().anyMatch(figure -> figure.year() == year), year == now));
        return points;
    }

    private List<Charts.Bar> bureaus(AuthorityId authority, Definition definition, int year, List<Figure> figures) {
        var kept = figures.stream().filter(figure -> figure.year() == year).findFirst();
        var all = kept.map(figure -> figure.basis().bureaus()).orElseGet(() -> ratios.counted(authority, definition, year));
        var bars = new ArrayList<Charts.Bar>();
        all.entrySet().stream().sorted(java.util.Comparator.comparingLong(entry -> -entry.getValue().total())).forEach(entry ->
                bars.add(new Charts.Bar(entry.getKey(), entry.getKey(), entry.getValue(), 0, 4 + 26 * bars.size(),
                        entry.getValue().width(300))));
        return bars;
    }

    private static List<Charts.Bar> obstacles(Cube cube, int year) {
        var found = cube.obstacles(year);
        var most = found.values().stream().mapToLong(one -> one.sum(cell -> true)).max().orElse(0);
        var bars = new ArrayList<Charts.Bar>();
        found.forEach((obstacle, part) -> bars.add(new Charts.Bar(obstacle.name(),
                RegistryWords.of("obstacle", obstacle), new Ratio(part.sum(cell -> true), most),
                part.procedures(cell -> true),
                4 + 36 * bars.size(), new Ratio(part.sum(cell -> true), most).width(330))));
        return bars;
    }

    private List<Charts.Bar> bars(AuthorityId authority, List<Received> received) {
        var names = registry.all(authority, received.stream().map(Received::code).toList()).stream()
                .collect(java.util.stream.Collectors.toMap(Entry::code, Entry::name));
        var bars = new ArrayList<Charts.Bar>();
        received.forEach(one -> bars.add(new Charts.Bar(one.code(),
                Charts.shortened(names.getOrDefault(one.code(), one.code())), one.ratio(), 1, 4 + 30 * bars.size(),
                one.ratio().width(300))));
        return bars;
    }

    private List<Board.Other> others(AuthorityId authority, Definition shown, int year, String bureau) {
        return definitions.all(authority).stream().filter(one -> !one.code().equals(shown.code()))
                .map(one -> new Board.Other(one, words.say(one),
                        frozen.actual(authority, one, year, bureau, frozen.of(authority, one))
                        .filter(ratio -> !ratio.isEmpty()).orElse(null))).toList();
    }
}
