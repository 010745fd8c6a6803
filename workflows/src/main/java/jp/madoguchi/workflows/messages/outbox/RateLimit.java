package jp.madoguchi.workflows.messages.outbox;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * 送信待ちの列. Nodes share it by its locks. What one receiving domain gets is spread over time, for all nodes together:
 * mobile carriers refuse senders who come with thousands at once. Codes wait for no slot.
 */
@Component
class RateLimit {

    static final Duration LEASE = Duration.ofMinutes(5);
    /** Sooner than so many seconds is now. */
    private static final double NOW = 1;
    static final int MOST = 20;

    private final NoticeMapper mapper;
    private final Clock clock;
    private final double rate;
    private final Map<String, Double> rates;

    RateLimit(NoticeMapper mapper, Environment environment, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
        this.rate = environment.getProperty("madoguchi.mail.rate", Double.class, 20.0);
        this.rates = Binder.get(environment).bind("madoguchi.mail.rates", Bindable.mapOf(String.class, Double.class)).orElse(Map.of());
    }

    /** Those to be sent now. */
    List<Notice> take(Priority lowest) {
        var taken = mapper.take(lowest.ordinal(), clock.instant(), clock.instant().plus(LEASE), MOST);
        var waiting = taken.stream().filter(notice -> notice.priority() != Priority.CODE && !notice.paced()
                && !notice.domain().isEmpty()).collect(Collectors.groupingBy(RateLimit::row));
        var later = waiting.entrySet().stream().flatMap(entry -> later(entry.getKey(), entry.getValue()).stream())
                .collect(Collectors.toSet());
        return taken.stream().filter(notice -> !later.contains(notice)).sorted(Comparator.comparing(Notice::priority)).toList();
    }

    /** What goes to many stands in a row of its own, so that news to one passes it. */
    private static String row(Notice notice) {
        return notice.domain() + (notice.priority() == Priority.BULK ? " bulk" : "");
    }

    private List<Notice> later(String row, List<Notice> notices) {
        var gap = 1 / rates.getOrDefault(notices.getFirst().domain(), rate);
        var wait = mapper.pace(row, gap * notices.size());
        var later = new ArrayList<Notice>();
        for (var notice : notices) {
            mapper.slot(notice.id(), clock.instant().plusMillis((long) (wait * 1000)), wait > NOW);
            if (wait > NOW) later.add(notice);
            wait += gap;
        }
        return later;
    }
}
