package jp.madoguchi.platform.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.workflows.staff.NotAllowed;
import jp.madoguchi.workflows.staff.Staff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 月ごとの受付件数: what people count at the counter and in the post, beside what this site counts itself. */
@Service
public class Receipts {

    /** Applications of one month that came one way. */
    public record Count(LocalDate month, Channel channel, long count) {
    }

    /** One month: what was typed by channel, and what this site received. */
    public record Row(YearMonth month, Map<Channel, Long> typed, long counted) {

        public String key(Channel channel) {
            return new Column.Month(month, channel).key();
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

    /** April to March of a fiscal year. */
    public List<Row> of(Entry entry, int year) {
        var from = LocalDate.of(year, 4, 1);
        var typed = mapper.typed(entry.id(), from, from.plusMonths(11)).stream()
                .collect(Collectors.groupingBy(Count::month, Collectors.toMap(Count::channel, Count::count)));
        var counted = entry.procedure() == null ? Map.<LocalDate, Long>of()
                : mapper.counted(entry.procedure(), from, from.plusMonths(11)).stream().collect(Collectors.toMap(Count::month, Count::count));
        return IntStream.range(0, 12).mapToObj(from::plusMonths)
                .map(month -> new Row(YearMonth.from(month), typed.getOrDefault(month, Map.of()), counted.getOrDefault(month, 0L))).toList();
    }

    /** All that was typed, or nothing when a number is none; gives the problems by key of the column. */
    @Transactional
    public Map<String, String> type(Staff staff, String code, Map<Column.Month, String> typed) {
        var entry = registry.get(staff.authority(), code);
        if (!registry.mayEdit(staff, entry)) throw new NotAllowed("is neither of the office nor owner in that bureau");
        var problems = new HashMap<String, String>();
        var counts = new ArrayList<Count>();
        typed.forEach((column, text) -> {
            var patch = new Patch(registry.today());
            patch.read(column, text);
            problems.putAll(patch.problems());
            patch.months().values().forEach(count -> counts.add(new Count(column.month().atDay(1), column.channel(), (Long) count)));
        });
        if (problems.isEmpty()) counts.forEach(count -> {
            var old = mapper.typed(entry.id(), count.month, count.month).stream().filter(one -> one.channel == count.channel).findFirst();
            if (old.isEmpty() || old.get().count != count.count)
                mapper.type(entry.id(), count.month, count.channel, count.count, clock.instant(), staff.person(), Words.of("why.months"));
        });
        return problems;
    }
}
