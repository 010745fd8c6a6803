package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.Words;

/** 氏名, 姓 and 名 with フリガナ. Names are kept code point by code point; only the kana are folded. */
@JsonTypeName("personName")
public record PersonNameField(@JsonUnwrapped Question question,
        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean profile) implements Field, FromProfile {

    private static final int LONGEST = 60;

    public PersonNameField(Question question, boolean profile) {
        this.question = question;
        this.profile = profile;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var parts = new LinkedHashMap<String, String>();
        parts.put("family", input.text(key() + ".family"));
        parts.put("given", input.text(key() + ".given"));
        parts.put("familyKana", Fold.kana(input.text(key() + ".familyKana")));
        parts.put("givenKana", Fold.kana(input.text(key() + ".givenKana")));
        var answer = new Answer.Parts(parts);
        if (isOptional(asking) && answer.isBlank()) return Reading.of(answer);
        var problems = new ArrayList<Problem>();
        parts.forEach((part, value) -> {
            if (value.isEmpty()) problems.add(problem(key() + "." + part, "name." + part));
            else if (value.codePointCount(0, value.length()) > LONGEST) problems.add(problem(key() + "." + part, "name.tooLong", LONGEST));
            else if (part.endsWith("Kana") && !value.matches("[\\u30a1-\\u30fe ]+"))
                problems.add(problem(key() + "." + part, "name.notKana"));
        });
        return problems.isEmpty() ? Reading.of(answer) : Reading.wrong(problems);
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        var values = new LinkedHashMap<String, List<String>>();
        if (answer instanceof Answer.Parts(var parts)) parts.forEach((part, value) -> values.put(key() + "." + part, List.of(value)));
        return values;
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        if (!(answer instanceof Answer.Parts parts) || parts.isBlank()) return List.of();
        return List.of(name(parts) + "（" + kana(parts) + "）");
    }

    @Override
    public Map<String, String> export(Answer answer, Asking asking) {
        var columns = new LinkedHashMap<String, String>();
        if (!(answer instanceof Answer.Parts parts)) return columns;
        columns.put(label().ja(), name(parts));
        columns.put(Words.of("given.kana", label().ja()), kana(parts));
        return columns;
    }

    public static String name(Answer.Parts parts) {
        return (parts.part("family") + " " + parts.part("given")).strip();
    }

    public static String kana(Answer.Parts parts) {
        return (parts.part("familyKana") + " " + parts.part("givenKana")).strip();
    }
}
