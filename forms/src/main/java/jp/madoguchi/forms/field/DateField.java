package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Era;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * 日付. Typed in 和暦 or 西暦, kept as ISO 8601.
 *
 * @param earliest a day such as 1900-01-01, "today", or "today" and an ISO period: today-P120Y, today+P1Y
 * @param latest likewise
 */
@JsonTypeName("date")
public record DateField(@JsonUnwrapped Question question, String earliest, String latest)
        implements Field {

    static final String WESTERN = Words.of("day.western");

    public DateField(Question question,
            @Nullable String earliest, @Nullable String latest) {
        this.question = question;
        this.earliest = earliest == null ? "1868-01-25" : earliest;
        this.latest = latest == null ? "today+P100Y" : latest;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var year = Fold.ascii(input.text(key() + ".year"));
        var month = Fold.digits(input.text(key() + ".month"));
        var day = Fold.digits(input.text(key() + ".day"));
        if (year.isEmpty() && month.isEmpty() && day.isEmpty()) return isOptional(asking) ? Reading.of(Answer.blank())
                : wrongAt("year", "date.required");
        if (year.equals(Words.of("day.firstYear"))) year = "1";
        if (!year.matches("\\d{1,4}")) return wrongAt("year", "date.year");
        if (!month.matches("\\d{1,2}") || number(month) < 1 || number(month) > 12) return wrongAt("month", "date.month");
        if (!day.matches("\\d{1,2}") || number(day) < 1) return wrongAt("day", "date.day");
        var era = Era.named(input.text(key() + ".era"));
        if (era.isPresent() && (number(year) < 1 || number(year) > era.get().lastYear()))
            return wrongAt("year", "date.eraYear", era.get().name(), Integer.toString(Math.min(era.get().lastYear(), 99)));
        try {
            var western = era.map(e -> e.toWestern(number(input.text(key() + ".year")))).orElse(number(year));
            var date = LocalDate.of(western, number(month), number(day));
            if (era.isPresent() && (date.isBefore(era.get().first()) || date.isAfter(era.get().last())))
                return wrongAt("year", "date.eraDay", era.get().name(), Era.showShort(era.get().first()), Era.showShort(era.get().last()));
            return within(date, asking.today());
        } catch (DateTimeException e) {
            return wrongAt("day", "date.noSuchDay", number(month), number(day));
        }
    }

    private Reading within(LocalDate date, LocalDate today) {
        if (date.isAfter(bound(latest, today)))
            return latest.equals("today") ? wrongAt("year", "date.future") : wrongAt("year", "date.latest", Era.show(bound(latest, today)));
        if (date.isBefore(bound(earliest, today)))
            return earliest.equals("today") ? wrongAt("year", "date.past")
                    : wrongAt("year", "date.earliest", Era.show(bound(earliest, today)));
        return Reading.of(date.toString());
    }

    private Reading wrongAt(String part, String code, Object... args) {
        return Reading.wrong(List.of(problem(key() + "." + part, code, args)));
    }

    private static int number(String digits) {
        var folded = Fold.ascii(digits);
        return folded.equals(Words.of("day.firstYear")) ? 1 : Integer.parseInt(folded);
    }

    private static LocalDate bound(String bound, LocalDate today) {
        if (!bound.startsWith("today")) return LocalDate.parse(bound);
        if (bound.equals("today")) return today;
        var period = Period.parse(bound.substring(6));
        return bound.charAt(5) == '-' ? today.minus(period) : today.plus(period);
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        if (!answer.text().matches("\\d{4,}-\\d{2}-\\d{2}")) return Map.of();
        var date = LocalDate.parse(answer.text());
        var era = Era.of(date);
        if (era == Era.明治) return Map.of(key() + ".era", List.of(WESTERN), key() + ".year", List.of(Integer.toString(date.getYear())),
                key() + ".month", List.of(Integer.toString(date.getMonthValue())), key() + ".day",
                        List.of(Integer.toString(date.getDayOfMonth())));
        return Map.of(key() + ".era", List.of(era.name()),
                key() + ".year", List.of(Integer.toString(date.getYear() - era.first().getYear() + 1)),
                key() + ".month", List.of(Integer.toString(date.getMonthValue())),
                key() + ".day", List.of(Integer.toString(date.getDayOfMonth())));
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(Era.show(LocalDate.parse(answer.text())));
    }

    /** What the list of eras offers, the usual ones first. */
    @Override
    public List<Option> options(Asking asking) {
        return Stream.concat(Stream.of(Era.令和, Era.平成, Era.昭和, Era.大正).map(Era::name), Stream.of(WESTERN)).map(Option::of).toList();
    }

    @Override
    public List<String> mistakes() {
        try {
            var day = LocalDate.of(2026, 4, 1);
            return bound(earliest, day).isAfter(bound(latest, day)) ? List.of("minAboveMax") : List.of();
        } catch (DateTimeException | ArithmeticException | StringIndexOutOfBoundsException e) {
            return List.of("dateBound");
        }
    }
}
