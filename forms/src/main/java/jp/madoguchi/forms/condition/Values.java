package jp.madoguchi.forms.condition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.text.Era;

/** Reads answers as what a condition compares. */
final class Values {

    private Values() {
    }

    /** A mail address counts without whether it was confirmed, other parts one after the other. */
    static String text(Answers answers, String field) {
        return answers.of(field).map(answer -> switch (answer) {
            case Answer.Parts parts when parts.parts().containsKey("address") -> parts.part("address");
            case Answer.Parts(var parts) -> String.join(" ", parts.values()).strip();
            default -> answer.text();
        }).orElse("");
    }

    static Optional<String> day(Answers answers, String field) {
        return Optional.of(answers.text(field)).filter(Values::isDay);
    }

    static boolean isDay(String text) {
        try {
            return text != null && text.length() == 10 && LocalDate.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** The day itself and one beside it, on the other side of the bound. */
    static List<String> around(String day, int step) {
        return isDay(day) ? List.of(day, LocalDate.parse(day).plusDays(step).toString()) : List.of();
    }

    static String dayInWords(String day) {
        return isDay(day) ? Era.show(LocalDate.parse(day)) : day;
    }
}
