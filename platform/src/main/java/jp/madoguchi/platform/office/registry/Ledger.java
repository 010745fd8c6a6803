package jp.madoguchi.platform.office.registry;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.platform.office.registry.entry.Obstacle;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * The registry in memory, brought up to date from its history before each use, so that figures over 50,000 entries
 * cost milliseconds. The truth stays in the database: any number of nodes keep their own.
 */
@Component
public class Ledger {

    private static final TypeReference<Map<String, Long>> VOLUMES = new TypeReference<>() {
    };

    /**
     * All lines at one moment. A stamp is never used for other lines, so that what is counted from them can be kept
     * under it; {@code hasGone} when any was abolished.
     */
    public record Lines(long stamp, List<Line> all, boolean hasGone, Supplier<List<String>> named, Supplier<List<Integer>> known) {

        static Lines of(long stamp, List<Line> all) {
            return new Lines(stamp, all, all.stream().anyMatch(line -> line.goneOn() != null),
                    SingletonSupplier.of(() -> all.stream().filter(line -> line.goneOn() == null).map(Line::bureau)
                    .distinct().sorted().toList()),
                    SingletonSupplier.of(() -> count(all)));
        }

        public List<String> bureaus() {
            return named.get();
        }

        /** Fiscal years whose yearly counts are known, that of most entries first. */
        public List<Integer> years() {
            return known.get();
        }

        private static List<Integer> count(List<Line> all) {
            var years = new HashMap<String, Integer>();
            all.forEach(line -> line.volumes().keySet().forEach(key -> years.merge(key, 1, Integer::sum)));
            return years.entrySet().stream().filter(entry -> entry.getKey().length() == 4)
                    .sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
                            .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(entry -> Integer.valueOf(entry.getKey())).toList();
        }
    }

    /** What a node knows of one authority: lines by id, and the number of the oldest transaction it may not have seen yet. */
    private static final class Known {
        private final Map<UUID, Line> lines = new HashMap<>();
        private long unseen = -1;
        private Lines latest = Lines.of(0, List.of());

        private synchronized long unseen() {
            return unseen;
        }

        /** Whoever read earlier may come later: the higher revision stays. */
        private synchronized Lines merge(List<Line> read, long running, AtomicLong stamps) {
            var changed = false;
            for (var line : read) {
                var old = lines.get(line.id().value());
                if (old != null && old.revision() >= line.revision()) continue;
                lines.put(line.id().value(), line);
                changed = true;
            }
            unseen = Math.max(unseen, running);
            if (changed) latest = Lines.of(stamps.incrementAndGet(), List.copyOf(lines.values()));
            return latest;
        }
    }

    private final LedgerMapper mapper;
    private final AtomicLong stamps = new AtomicLong();
    private final Map<AuthorityId, Known> known = new ConcurrentHashMap<>();
    private final JsonMapper json = JsonMapper.builder().build();

    Ledger(LedgerMapper mapper) {
        this.mapper = mapper;
    }

    /** A page that is looked at sees the registry of one moment; whatever else asks, of now. */
    public Lines of(AuthorityId authority) {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes page)
                || !List.of("GET", "HEAD").contains(page.getRequest().getMethod())) return now(authority);
        var name = Lines.class.getName() + authority;
        if (page.getAttribute(name, RequestAttributes.SCOPE_REQUEST) instanceof Lines seen) return seen;
        var lines = now(authority);
        page.setAttribute(name, lines, RequestAttributes.SCOPE_REQUEST);
        return lines;
    }

    private Lines now(AuthorityId authority) {
        var here = known.computeIfAbsent(authority, any -> new Known());
        // The database is asked outside the lock: who waits for a connection must not hold up those who have one.
        var since = here.unseen();
        var running = mapper.oldestRunning();
        var lines = (since < 0 ? mapper.all(authority) : mapper.changedSince(authority, since)).stream().map(this::line).toList();
        return here.merge(lines, running, stamps);
    }

    private Line line(LedgerMapper.Row row) {
        return new Line(new EntryId(row.id()), row.code(), row.bureau().intern(), row.kind(), row.priority(),
                json.readValue(row.volumes(), VOLUMES),
                row.obstacles().isEmpty() ? List.of() : Arrays.stream(row.obstacles().split(",")).map(Obstacle::valueOf)
                        .toList(), row.planYear(), row.planMonth(), row.liveFrom(),
                row.goneOn(), row.procedure() == null ? null : new ProcedureId(row.procedure()), row.revision());
    }
}
