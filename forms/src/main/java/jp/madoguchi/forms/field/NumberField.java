package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.List;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** 数, with its unit. Commas and widths are folded; at most {@code decimals} places after the point. */
@JsonTypeName("number")
public record NumberField(@JsonUnwrapped Question question, Text unit,
        @Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) implements Field {

    public NumberField(Question question, @Nullable Text unit,
            @Nullable BigDecimal min, @Nullable BigDecimal max, int decimals) {
        this.question = question;
        this.unit = Text.orNone(unit);
        this.min = min;
        this.max = max;
        this.decimals = decimals;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var text = Fold.ascii(input.text(key())).replace(",", "");
        if (text.isEmpty()) return empty(asking, "required");
        if (!text.matches("-?\\d{1,15}(\\.\\d{1,9})?")) return wrong("number");
        var number = new BigDecimal(text);
        if (number.stripTrailingZeros().scale() > decimals) return wrong(decimals == 0 ? "whole" : "decimals", decimals);
        if (min != null && number.compareTo(min) < 0) return wrong("atLeast", min.toPlainString() + unit);
        if (max != null && number.compareTo(max) > 0) return wrong("atMost", max.toPlainString() + unit);
        return Reading.of(number.toPlainString());
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        if (answer.isBlank()) return List.of();
        var number = new BigDecimal(answer.text());
        return List.of(("%,." + number.scale() + "f").formatted(number) + unit);
    }

    @Override
    public List<String> mistakes() {
        if (decimals < 0 || decimals > 9) return List.of("decimals");
        return min != null && max != null && min.compareTo(max) > 0 ? List.of("minAboveMax") : List.of();
    }
}
