package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;

/** 電話番号. Ten or eleven digits from 0; +81 is turned into 0. Kept as digits. */
@JsonTypeName("phone")
public record PhoneField(@JsonUnwrapped Question question,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean profile) implements Field, FromProfile {

    public PhoneField(Question question, boolean profile) {
        this.question = question;
        this.profile = profile;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var digits = Fold.digits(input.text(key())).replaceFirst("^\\+81", "0").replaceFirst("^00", "0");
        if (digits.isEmpty()) return empty(asking, "required");
        return digits.matches("0\\d{9,10}") ? Reading.of(digits) : wrong("phone");
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        return Map.of(key(), List.of(hyphened(answer.text())));
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(hyphened(answer.text()));
    }

    private static String hyphened(String digits) {
        if (digits.length() == 11) return digits.replaceFirst("(\\d{3})(\\d{4})(\\d{4})", "$1-$2-$3");
        var area = digits.startsWith("03") || digits.startsWith("06") ? 2 : 3;
        return digits.length() == 10 ? digits.replaceFirst("(\\d{" + area + "})(\\d+)(\\d{4})", "$1-$2-$3") : digits;
    }
}
