package jp.madoguchi.platform.dashboard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.registry.Entry;
import jp.madoguchi.platform.registry.Registry;
import jp.madoguchi.platform.registry.Words;
import jp.madoguchi.platform.survey.Surveys;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts the figures of a page together: every one from the same cells, so that they add up. */
@Service
class Dashboard {

    private static final int LISTED = 8;
    private static final int DOTS = 12;

    private final Ratios ratios;
    private final DashboardMapper mapper;
    private final Registry registry;
    private final Surveys surveys;
    private final RatioWords words;
    private final Tables tables;

    Dashboard(Ratios ratios, DashboardMapper mapper, Registry registry, Surveys surveys, RatioWords words, Tables tables) {
        this.ratios = ratios;
        this.mapper = mapper;
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
        for (var year = first; year <= now + (years.isEmpty() ? 1 : 0); year++) years.add(year);
        return List.copyOf(years);
    }

    @Transactional(readOnly = true)
    public Board board(AuthorityId authority, @Nullable String code, @Nullable Integer asked, @Nullable String where) {
        var definition = ratios.definition(authority, code);
        var bureau = where == null ? "" : where;
        var now = ratios.thisYear();
        var year = asked == null ? now : Math.clamp(asked, 1990, 2100);
        var figures = ratios.figures(authority, definition);
        var cube = ratios.cube(authority, definition, year).of(bureau);
        var actual = ratios.actual(authority, definition, year, bureau, figures).orElse(null);
        var day = registry.today();
        var rest = ratios.entries(authority, definition, bureau, Which.REST, Math.min(year, now), LISTED);
        var received = bars(authority, ratios.received(authority, definition, year, bureau).stream().limit(LISTED).toList());
        var board = new Board(definition, words.say(definition), year, now, bureau, actual, cube.planned(year),
                ratios.actual(authority, definition, year - 1, bureau, figures).filter(ratio -> !ratio.isEmpty()).orElse(null), bureau.isEmpty() ? definition.target(year).orElse(null) : null,
                figures.stream().filter(figure -> figure.year() == year).toList(), next(cube, year + 1), points(authority, definition, bureau, figures, now),
                bureaus(authority, definition, year, figures), Charts.dots(ratios.entries(authority, definition, bureau, Which.PLANNED, year, DOTS), year, day),
                obstacles(cube, Math.min(year, now)), ratios.entries(authority, definition, bureau, Which.LATE, year, LISTED), ratios.entries(authority, definition, bureau, Which.LIVE, year, LISTED),
                ratios.entries(authority, definition, bureau, Which.NEXT, year, LISTED), rest, cube.procedures(cell -> !cell.isLiveBy(Math.min(year, now))), received,
                mapper.speed(authority, bureau, LocalDate.of(year, 4, 1), LocalDate.of(year + 1, 3, 1)), others(authority, definition, year, bureau),
                surveys.latest(authority).orElse(null), new java.util.LinkedHashMap<>());
        board.tables().putAll(tables.of(board));
        return board;
    }

    private static Board.Next next(Cube cube, int year) {
        var coming = new Cube(cube.cells().stream().filter(cell -> cell.planYear() != null && cell.planYear() == year && !cell.isLiveBy(year - 1)).toList(), cube.measure());
        return new Board.Next(year, coming.procedures(cell -> true), coming.sum(cell -> true), cube.planned(year));
    }

    private List<Charts.Point> points(AuthorityId authority, Definition definition, String bureau, List<Figure> figures, int now) {
        var years = years(definition);
        var points = new ArrayList<Charts.Point>();
        for (var year : years)
            points.add(new Charts.Point(year, Charts.x(points.size(), years.size()), bureau.isEmpty() ? definition.target(year).orElse(null) : null,
                    ratios.cube(authority, definition, year).of(bureau).planned(year), ratios.actual(authority, definition, year, bureau, figures).filter(ratio -> !ratio.isEmpty()).orElse(null),
                    figures.stream().anyMatch(figure -> figure.year() == year), year == now));
        return points;
    }

    private List<Charts.Bar> bureaus(AuthorityId authority, Definition definition, int year, List<Figure> figures) {
        var frozen = figures.stream().filter(figure -> figure.year() == year).findFirst();
        var all = frozen.map(figure -> figure.basis().bureaus()).orElseGet(() -> ratios.counted(authority, definition, year));
        var bars = new ArrayList<Charts.Bar>();
        all.entrySet().stream().sorted(java.util.Comparator.comparingLong(entry -> -entry.getValue().total())).forEach(entry ->
                bars.add(new Charts.Bar(entry.getKey(), entry.getKey(), entry.getValue(), 0, 4 + 26 * bars.size(), entry.getValue().width(300))));
        return bars;
    }

    private static List<Charts.Bar> obstacles(Cube cube, int year) {
        var found = cube.obstacles(year);
        var most = found.values().stream().mapToLong(one -> one.sum(cell -> true)).max().orElse(0);
        var bars = new ArrayList<Charts.Bar>();
        found.forEach((obstacle, part) -> bars.add(new Charts.Bar(obstacle.name(), Words.of("obstacle", obstacle), new Ratio(part.sum(cell -> true), most), part.procedures(cell -> true),
                4 + 36 * bars.size(), new Ratio(part.sum(cell -> true), most).width(330))));
        return bars;
    }

    private List<Charts.Bar> bars(AuthorityId authority, List<Received> received) {
        var names = registry.all(authority, received.stream().map(Received::code).toList()).stream().collect(java.util.stream.Collectors.toMap(Entry::code, Entry::name));
        var bars = new ArrayList<Charts.Bar>();
        received.forEach(one -> bars.add(new Charts.Bar(one.code(), Charts.shortened(names.getOrDefault(one.code(), one.code())), one.ratio(), 1, 4 + 30 * bars.size(), one.ratio().width(300))));
        return bars;
    }

    private List<Board.Other> others(AuthorityId authority, Definition shown, int year, String bureau) {
        return ratios.definitions(authority).stream().filter(one -> !one.code().equals(shown.code()))
                .map(one -> new Board.Other(one, words.say(one), ratios.actual(authority, one, year, bureau, ratios.figures(authority, one)).orElse(null))).toList();
    }
}
