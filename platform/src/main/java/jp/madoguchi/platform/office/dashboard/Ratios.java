package jp.madoguchi.platform.office.dashboard;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.office.registry.Ledger;
import jp.madoguchi.platform.office.registry.Line;
import jp.madoguchi.platform.office.registry.Registry;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** デジタル化率: counts by definition, from the ledger. */
@Service
class Ratios {

    private static final int KEPT = 200;

    private record Key(long stamp, Definition.Scope scope, int volumeYear, LocalDate day) {
    }

    private record Listed(Key key, String bureau, Which which, int year, int most) {
    }

    private record Typed(AuthorityId authority, int year, long stamp) {
    }

    private final DashboardMapper mapper;
    private final Registry registry;
    private final Ledger ledger;
    private final Map<Key, List<Cell>> known = new ConcurrentHashMap<>();
    private final Map<Listed, List<String>> lists = new ConcurrentHashMap<>();
    private final Map<Typed, List<Received.Count>> typed = new ConcurrentHashMap<>();

    Ratios(DashboardMapper mapper, Registry registry, Ledger ledger) {
        this.mapper = mapper;
        this.registry = registry;
        this.ledger = ledger;
    }

    int thisYear() {
        return FiscalYear.of(registry.today());
    }

    /** Counted anew only when the registry has changed since. What was abolished by the end of that year does not count in it. */
    Cube cube(AuthorityId authority, Definition definition, int year) {
        var lines = ledger.of(authority);
        var key = key(lines, definition, year);
        if (known.size() > KEPT) known.clear();
        return new Cube(known.computeIfAbsent(key, any -> Cube.cells(inScope(lines, key), key.volumeYear)), definition.measure());
    }

    private Key key(Ledger.Lines lines, Definition definition, int year) {
        var end = FiscalYear.end(year);
        var today = registry.today();
        return new Key(lines.stamp(), definition.scope(), definition.volumeYear(year), lines.hasGone()
                && end.isBefore(today) ? end : today);
    }

    private static Stream<Line> inScope(Ledger.Lines lines, Key key) {
        return lines.all().stream().filter(line -> !line.isGone(key.day) && key.scope.has(line, key.volumeYear));
    }

    /** The entries of a list with most applications first; of those to come, the earliest first. */
    List<Entry> entries(AuthorityId authority, Definition definition, @Nullable String bureau, Which which, int year, int most) {
        var lines = ledger.of(authority);
        var listed = new Listed(key(lines, definition, year), bureau == null ? "" : bureau, which, year, most);
        if (lists.size() > KEPT) lists.clear();
        return registry.all(authority, lists.computeIfAbsent(listed, any -> codes(lines, listed)));
    }

    private record Ranked(Line line, long volume) {

        private static final Comparator<Ranked> MOST = Comparator.<Ranked>comparingLong(one -> -one.volume)
                .thenComparing(one -> one.line.code());
        private static final Comparator<Ranked> NEXT = Comparator.<Ranked, Integer>comparing(one -> one.line.planYear())
                .thenComparing(one -> one.line.planMonth(), Comparator.nullsLast(Comparator.naturalOrder())).thenComparing(MOST);
    }

    private List<String> codes(Ledger.Lines lines, Listed listed) {
        var today = registry.today();
        return inScope(lines, listed.key).filter(line -> (listed.bureau.isEmpty() || line.bureau()
                .equals(listed.bureau)) && is(listed.which, line, listed.year, today))
                .map(line -> new Ranked(line, line.volume(listed.key.volumeYear)))
                        .sorted(listed.which == Which.NEXT ? Ranked.NEXT : Ranked.MOST)
                .limit(listed.most).map(one -> one.line.code()).toList();
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

    /**
     * A channel's months, where any was typed, stand for its year; else the year's own count. Online also counts what
     * this site received itself, and then leaves out a yearly online count, which would hold the same. Most first.
     */
    List<Received> received(AuthorityId authority, Definition definition, int year, @Nullable String bureau) {
        var from = LocalDate.of(year, 4, 1);
        var months = new HashMap<UUID, Map<IntakeChannel, Long>>();
        if (this.typed.size() > KEPT) this.typed.clear();
        this.typed.computeIfAbsent(new Typed(authority, year, mapper.monthStamp(authority)),
                any -> mapper.typed(authority, from, from.plusMonths(11)))
                .forEach(one -> months.computeIfAbsent(one.id(), any -> new EnumMap<>(IntakeChannel.class))
                        .put(one.channel(), one.count()));
        var counted = mapper.counted(authority, from, from.plusMonths(11)).stream()
                .collect(Collectors.toMap(Received.Count::id, Received.Count::count));
        var lines = ledger.of(authority);
        return inScope(lines, key(lines, definition, year))
                .filter(line -> (line.hasChannels() || line.procedure() != null
                        || months.containsKey(line.id().value()))
                        && (bureau == null || bureau.isEmpty() || line.bureau().equals(bureau)))
                .map(line -> received(line, year, months.getOrDefault(line.id().value(), Map.of()),
                        line.procedure() == null ? 0 : counted.getOrDefault(line.procedure().value(), 0L)))
                .filter(one -> one.total() > 0).sorted(Comparator.comparingLong(Received::total).reversed()
                        .thenComparing(Received::code)).toList();
    }

    private static Received received(Line line, int year, Map<IntakeChannel, Long> months, long counted) {
        var online = counted;
        var others = 0L;
        for (var channel : IntakeChannel.values()) {
            var yearly = line.volume(year, channel);
            var count = months.getOrDefault(channel, yearly == null || (channel == IntakeChannel.ONLINE && counted > 0) ? 0L : yearly);
            if (channel == IntakeChannel.ONLINE) online += count;
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
}
