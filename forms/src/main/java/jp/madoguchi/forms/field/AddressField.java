package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;

/** 住所: 郵便番号, 町名まで, 番地, 建物名. The postal code is kept as 5140009 and shown as 〒514-0009. */
@JsonTypeName("address")
public record AddressField(@JsonUnwrapped Question question,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean profile) implements Field, FromProfile {

    private static final int LONGEST = 120;

    public AddressField(Question question, boolean profile) {
        this.question = question;
        this.profile = profile;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("postalCode", Fold.digits(input.text(key() + ".postalCode")));
        for (var part : List.of("town", "block", "building")) parts.put(part, input.text(key() + "." + part));
        var answer = new Answer.Parts(parts);
        if (isOptional(asking) && answer.isBlank()) return Reading.of(answer);
        var problems = new ArrayList<Problem>();
        if (!answer.part("postalCode").matches("\\d{7}")) problems.add(problem(key() + ".postalCode", "address.postalCode"));
        if (answer.part("town").isEmpty()) problems.add(problem(key() + ".town", "address.town"));
        if (answer.part("block").isEmpty()) problems.add(problem(key() + ".block", "address.block"));
        parts.forEach((part, value) -> {
            if (value.codePointCount(0, value.length()) > LONGEST) problems.add(problem(key() + "." + part, "address.tooLong", LONGEST));
        });
        return problems.isEmpty() ? Reading.of(answer) : Reading.wrong(problems);
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        var values = new LinkedHashMap<String, List<String>>();
        if (answer instanceof Answer.Parts(var parts)) parts.forEach((part, value) ->
                values.put(key() + "." + part, List.of(part.equals("postalCode") ? hyphened(value) : value)));
        return values;
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        if (!(answer instanceof Answer.Parts parts) || parts.isBlank()) return List.of();
        return Stream.of("〒" + hyphened(parts.part("postalCode")), parts.part("town") + parts.part("block"), parts.part("building"))
                .filter(line -> !line.isEmpty()).toList();
    }

    @Override
    public Map<String, String> export(Answer answer, Asking asking) {
        var columns = new LinkedHashMap<String, String>();
        if (!(answer instanceof Answer.Parts parts)) return columns;
        columns.put(Words.of("given.postalCode"), hyphened(parts.part("postalCode")));
        columns.put(label().ja(), (parts.part("town") + parts.part("block") + " " + parts.part("building")).strip());
        return columns;
    }

    private static String hyphened(String code) {
        return code.length() == 7 ? code.substring(0, 3) + "-" + code.substring(3) : code;
    }
}
