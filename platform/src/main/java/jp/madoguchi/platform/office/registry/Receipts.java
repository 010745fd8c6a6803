package jp.madoguchi.platform.office.registry;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.IntakeChannel;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 月ごとの受付件数: what people count at the counter and in the post, beside what this site counts itself. */
@Service
public class Receipts {

    /** Applications of one month that came one way; null where a count was taken back. */
    public record Count(LocalDate month, IntakeChannel channel, @Nullable Long count) {
    }

    /** One month: what was typed by channel, and what this site received. */
    public record Row(YearMonth month, Map<IntakeChannel, Long> typed, long counted) {

        public String key(IntakeChannel channel) {
            return new Column.Month(month, channel).key();
        }
    }

    /** Who wrote which count, and why; null where it was taken back. */
    public record Change(LocalDate month, IntakeChannel channel, @Nullable Long count, Instant at, @Nullable String person, String why) {

        public String what() {
            return new Column.Month(YearMonth.from(month), channel).label() + "：" + (count == null ? "—" : "%,d".formatted(count));
        }
    }

    private final ReceiptsMapper mapper;
    private final Registry registry;
    private final Clock clock;

    Receipts(ReceiptsMapper mapper, Registry registry, Clock clock) {
        this.mapper = mapper;
        this.registry = registry;
        this.clock = clock;
    }

    /** The latest first. */
    public List<Change> changes(Entry entry) {
        return mapper.changes(entry.id());
    }

    /** April to March of a fiscal year. */
    public List<Row> of(Entry entry, int year) {
        var from = LocalDate.of(year, 4, 1);
        var typed = mapper.typed(entry.id(), from, from.plusMonths(11)).stream()
                .collect(Collectors.groupingBy(Count::month, Collectors.toMap(Count::channel, Count::count)));
        var counted = entry.procedure() == null ? Map.<LocalDate, Long>of()
                : mapper.counted(entry.procedure(), from, from.plusMonths(11)).stream()
                        .collect(Collectors.toMap(Count::month, Count::count));
        return IntStream.range(0, 12).mapToObj(from::plusMonths)
                .map(month -> new Row(YearMonth.from(month), typed.getOrDefault(month, Map.of()),
                        counted.getOrDefault(month, 0L))).toList();
    }

    /** All that was typed, or nothing when a number is none or somebody else typed there meanwhile. What is emptied is taken back. */
    @Transactional
    public CellEdit.Outcome type(Staff staff, String code, List<CellEdit> edits) {
        var entry = registry.lock(staff, code);
        var problems = new HashMap<String, String>();
        var conflicts = new HashMap<String, String>();
        var counts = new ArrayList<Count>();
        for (var edit : CellEdit.real(edits)) {
            if (!(edit.column() instanceof Column.Month month)) continue;
            var first = month.month().atDay(1);
            var held = mapper.typed(entry.id(), first, first).stream().filter(one -> one.channel == month.channel())
                    .findFirst().map(one -> Objects.toString(one.count, "")).orElse("");
            if (edit.isContended(held)) conflicts.put(month.key(), held.isEmpty() ? "—" : held);
            var patch = new Patch(registry.today());
            patch.read(month, edit.now());
            problems.putAll(patch.problems());
            if (first.isAfter(registry.today())) problems.put(month.key(), "futureMonth");
            counts.add(new Count(first, month.channel(), (Long) patch.months().values().stream().findFirst().orElse(null)));
        }
        if (!problems.isEmpty() || !conflicts.isEmpty()) return new CellEdit.Outcome(false, problems, conflicts);
        counts.forEach(count -> mapper.type(entry.id(), count.month, count.channel, count.count, clock.instant(),
                staff.person(), RegistryWords.of("why.months")));
        if (!counts.isEmpty()) mapper.stamp(staff.authority());
        return new CellEdit.Outcome(!counts.isEmpty(), problems, conflicts);
    }
}
