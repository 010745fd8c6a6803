package jp.madoguchi.db.foreign;

import java.time.Duration;
import java.util.List;

/**
 * 問い about a foreign file.
 *
 * @param within after which time it counts as one that cannot be read
 * @param with what the one who looks needs to know
 */
public record Question(Class<? extends Look> look, Duration within, List<String> with) {

    public static Question of(Class<? extends Look> look, String... with) {
        return new Question(look, Duration.ofSeconds(15), List.of(with));
    }

    public Question within(Duration longer) {
        return new Question(look, longer, with);
    }
}
