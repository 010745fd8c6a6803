package jp.madoguchi.platform.office.survey;

import java.util.List;
import java.util.Map;
import jp.madoguchi.platform.office.registry.entry.Kind;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import org.jspecify.annotations.Nullable;

/**
 * 回答: what a bureau says of one entry.
 *
 * @param answers by question: {@code when}, {@code free0}, …
 * @param question what the office asks to look at again (調整); blank when nothing
 * @param before the code that was answered in the round before
 */
public record SurveyReply(String code, String name, String bureau, Kind kind, long volume, Map<String, String> answers,
        List<String> obstacles, boolean answered, String question,
        @Nullable String before) {

    public String when() {
        return answers.getOrDefault("when", "");
    }

    /** As shown and typed. */
    public String shown(String question) {
        return question.equals("when") ? when().isEmpty() ? "" : RegistryWords.answer(when())
                : question.equals("obstacles") ? String.join("、", obstacles.stream()
                .map(name -> RegistryWords.of("obstacle." + name)).toList())
                : question.equals("volume") ? Long.toString(volume) : answers.getOrDefault(question, "");
    }

    /** Waits for the bureau. */
    public boolean isOpen() {
        return !answered || !question.isEmpty();
    }
}
