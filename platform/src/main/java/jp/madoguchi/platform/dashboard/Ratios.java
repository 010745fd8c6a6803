package jp.madoguchi.platform.dashboard;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.registry.Channel;
import jp.madoguchi.platform.registry.Entry;
import jp.madoguchi.platform.registry.Ledger;
import jp.madoguchi.platform.registry.Line;
import jp.madoguchi.platform.registry.Registry;
import jp.madoguchi.workflows.application.FiscalYear;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Role;
import jp.madoguchi.workflows.staff.Staff;
import jp.madoguchi.workflows.staff.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** デジタル化率: counts by definition, and freezes what is closed. */
@Service
public class Ratios {

    private static final int KEPT = 200;

    private record Key(long stamp, Definition.Scope scope, int year, LocalDate day) {
    }

    private final DashboardMapper mapper;
    private final Registry registry;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Map<Key, List<Cell>> known = new ConcurrentHashMap<>();

    Ratios(DashboardMapper mapper, Registry registry, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.registry = registry;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    public int thisYear() {
        return FiscalYear.of(registry.today());
    }

    public List<Definition> definitions(AuthorityId authority) {
        return mapper.definitions(authority);
    }

    Definition definition(AuthorityId authority, @Nullable String code) {
        var all = definitions(authority);
        return all.stream().filter(one -> code == null || one.code().equals(code)).findFirst().orElseThrow(() -> new NotFound("definition"));
    }

    @Transactional
    public void define(AuthorityId authority, int position, Definition definition) {
        mapper.define(authority, position, definition);
    }

    /** Changes a definition, or makes a new one where the code is blank. */
    @Transactional
    public void define(Staff staff, String code, java.util.function.UnaryOperator<Definition> change) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
        var all = definitions(staff.authority());
        var position = all.stream().mapToInt(one -> Integer.parseInt(one.code().substring(1))).max().orElse(0) + 1;
        var old = code.isEmpty() ? new Definition("d" + position, "", Definition.Measure.VOLUME, new Definition.Scope(null, false, null), null, List.of(), null, "", false)
                : definition(staff.authority(), code);
        mapper.define(staff.authority(), position, change.apply(old));
        events.publishEvent(new StaffAct(staff, "define", null, old.code()));
    }

    /** Counted anew only when the registry has changed since. */
    Cube cube(AuthorityId authority, Definition definition, int year) {
        var lines = ledger.of(authority);
        var key = new Key(lines.stamp(), definition.scope(), definition.volumeYear(year), registry.today());
        if (known.size() > KEPT) known.clear();
        return new Cube(known.computeIfAbsent(key, any -> Cube.cells(inScope(lines, definition.scope(), key.year, key.day), key.year)), definition.measure());
    }

    private static Stream<Line> inScope(Ledger.Lines lines, Definition.Scope scope, int volumeYear, LocalDate today) {
        return lines.all().stream().filter(line -> !line.isGone(today) && scope.has(line, volumeYear));
    }

    /** The entries of a list with most applications first; of those to come, the earliest first. */
    List<Entry> entries(AuthorityId authority, Definition definition, @Nullable String bureau, Which which, int year, int most) {
        var today = registry.today();
        var ground = definition.volumeYear(year);
        var order = Comparator.<Line>comparingLong(line -> -line.volume(ground)).thenComparing(Line::code);
        if (which == Which.NEXT) order = Comparator.<Line, Integer>comparing(Line::planYear).thenComparing(Line::planMonth, Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(order);
        return registry.all(authority, inScope(ledger.of(authority), definition.scope(), ground, today)
                .filter(line -> (bureau == null || bureau.isEmpty() || line.bureau().equals(bureau)) && is(which, line, year, today)).sorted(order).limit(most).map(Line::code).toList());
    }

    private static boolean is(Which which, Line line, int year, LocalDate today) {
        return switch (which) {
            case PLANNED -> line.planYear() != null && line.planYear() == year;
            case LIVE -> line.liveYear() != null && line.liveYear() == year;
            case LATE -> line.liveFrom() == null && line.isPast(today);
            case NEXT -> line.liveFrom() == null && line.planYear() != null && !line.isPast(today);
            case REST -> line.liveYear() == null || line.liveYear() > year;
        };
    }

    /** A channel's months, where any was typed, stand for its year; else the year's own count. Online also counts what this site received. Most first. */
    List<Received> received(AuthorityId authority, Definition definition, int year, @Nullable String bureau) {
        var from = LocalDate.of(year, 4, 1);
        var typed = new HashMap<UUID, Map<Channel, Long>>();
        mapper.typed(authority, from, from.plusMonths(11)).forEach(one -> typed.computeIfAbsent(one.id(), any -> new EnumMap<>(Channel.class)).put(one.channel(), one.count()));
        var counted = mapper.counted(authority, from, from.plusMonths(11)).stream().collect(Collectors.toMap(Received.Count::id, Received.Count::count));
        return inScope(ledger.of(authority), definition.scope(), definition.volumeYear(year), registry.today())
                .filter(line -> bureau == null || bureau.isEmpty() || line.bureau().equals(bureau))
                .map(line -> received(line, year, typed.getOrDefault(line.id().value(), Map.of()), line.procedure() == null ? 0 : counted.getOrDefault(line.procedure().value(), 0L)))
                .filter(one -> one.total() > 0).sorted(Comparator.comparingLong(Received::total).reversed().thenComparing(Received::code)).toList();
    }

    private static Received received(Line line, int year, Map<Channel, Long> typed, long counted) {
        var online = counted;
        var others = 0L;
        for (var channel : Channel.values()) {
            var yearly = line.volume(year, channel);
            var count = typed.getOrDefault(channel, yearly == null ? 0L : yearly);
            if (channel == Channel.ONLINE) online += count;
            else others += count;
        }
        return new Received(line.code(), line.bureau(), online, online + others);
    }

    /** As counted now, whether that year is over, still runs, or has been frozen. */
    Map<String, Ratio> counted(AuthorityId authority, Definition definition, int year) {
        if (definition.measure() != Definition.Measure.RECEIVED) return cube(authority, definition, year).bureaus(year);
        var bureaus = new LinkedHashMap<String, Ratio>();
        received(authority, definition, year, null).forEach(one -> bureaus.merge(one.bureau(), one.ratio(), Ratio::plus));
        return bureaus;
    }

    static Ratio of(Map<String, Ratio> bureaus, @Nullable String bureau) {
        if (bureau != null && !bureau.isEmpty()) return bureaus.getOrDefault(bureau, Ratio.NOTHING);
        return bureaus.values().stream().reduce(Ratio.NOTHING, Ratio::plus);
    }

    /** By fiscal year the figures that were frozen, the latest first: one that has others after it was corrected. */
    List<Figure> figures(AuthorityId authority, Definition definition) {
        return mapper.figures(authority, definition.code());
    }

    /** The frozen figure where there is one, else as counted now; nothing for a year that has not come. */
    Optional<Ratio> actual(AuthorityId authority, Definition definition, int year, @Nullable String bureau, List<Figure> figures) {
        if (year > thisYear()) return Optional.empty();
        return Optional.of(figures.stream().filter(figure -> figure.year() == year).findFirst().map(figure -> figure.ratio(bureau))
                .orElseGet(() -> of(counted(authority, definition, year), bureau)));
    }

    /** 確定: keeps the figure of a closed fiscal year with its basis; a second time is a correction and needs its reason. */
    @Transactional
    public boolean freeze(Staff staff, String code, int year, String why) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
        var definition = definition(staff.authority(), code);
        var corrects = figures(staff.authority(), definition).stream().anyMatch(figure -> figure.year() == year);
        if (year >= thisYear() || corrects && why.isBlank()) return false;
        keep(staff.authority(), staff, definition, year, Fold.line(why));
        events.publishEvent(new StaffAct(staff, "freeze", null, code + " " + year));
        return true;
    }

    /** For set-up: figures that were published before this platform was there. */
    @Transactional
    public void freezePast(AuthorityId authority, String code, int year, String why) {
        keep(authority, null, definition(authority, code), year, why);
    }

    private void keep(AuthorityId authority, @Nullable Staff staff, Definition definition, int year, String why) {
        var bureaus = counted(authority, definition, year);
        mapper.freeze(authority, definition.code(), year, clock.instant(), staff == null ? null : staff.person(), why, of(bureaus, null), new Figure.Basis(definition, bureaus));
    }
}
