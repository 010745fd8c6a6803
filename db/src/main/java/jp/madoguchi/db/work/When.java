package jp.madoguchi.db.work;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.scheduling.support.CronExpression;

/**
 * When something runs: {@code at <cron>} by Japan's time, or {@code every <duration>} after it ended. Once for all nodes, unless
 * {@code on each node} stands there, then with as many {@code workers} as are said.
 */
record When(@Nullable CronExpression at, Duration every, boolean onEachNode, int workers) {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final Duration SHORTEST = Duration.ofSeconds(1);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    static When of(String line) {
        var parts = Arrays.stream(line.split(",")).map(String::strip).toList();
        var first = parts.getFirst();
        var workers = parts.stream().filter(part -> part.endsWith(" workers"))
                .mapToInt(part -> Integer.parseInt(part.substring(0, part.indexOf(' ')))).findFirst().orElse(1);
        var each = parts.contains("on each node");
        if (first.startsWith("at ")) return new When(CronExpression.parse(first.substring(3)), Duration.ZERO, each, workers);
        if (first.startsWith("every ")) return new When(null, DurationStyle.detectAndParse(first.substring(6)), each, workers);
        throw new IllegalArgumentException("neither \"at\" nor \"every\": " + line);
    }

    Instant next(Instant now) {
        return at == null ? now.plus(every) : Objects.requireNonNull(at.next(now.atZone(JAPAN))).toInstant();
    }

    /** Later and later, but what has a time of its own is never later than that. */
    Instant afterFailure(Instant now, int failures) {
        var pause = at != null ? Duration.ofMinutes(1) : every.compareTo(SHORTEST) < 0 ? SHORTEST : every;
        var longest = onEachNode ? HALF_A_MINUTE : HOUR;
        for (var i = 1; i < failures && pause.compareTo(longest) < 0; i++) pause = pause.multipliedBy(2);
        var again = now.plus(at == null && every.compareTo(longest) > 0 ? every : pause.compareTo(longest) > 0 ? longest : pause);
        return at != null && next(now).isBefore(again) ? next(now) : again;
    }
}
