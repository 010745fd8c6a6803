package jp.madoguchi.forms.journey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;

/**
 * Reads all answers again in their order and drops those that have lost their ground: a course that the changed school
 * does not offer, a day that has passed meanwhile. Their pages are then asked again.
 */
public final class Revalidation {

    private Revalidation() {
    }

    public static Answers of(Form form, Answers answers, Asking asking) {
        var kept = answers;
        for (var page : form.pages().toList()) {
            for (var field : page.fields()) {
                var answer = kept.of(field.key());
                if (answer.isPresent() && !(holds(field, answer.get(), asking.with(kept))
                        && agrees(form, field, kept))) kept = kept.without(List.of(field.key()));
            }
        }
        return kept;
    }

    private static boolean agrees(Form form, Field field, Answers answers) {
        return form.checks().stream().noneMatch(check -> check.field().equals(field.key()) && check.when().holds(answers));
    }

    private static boolean holds(Field field, Answer answer, Asking asking) {
        var values = new HashMap<>(field.refill(answer));
        return field.read(new Input(values, Map.of(field.key(), AttachmentField.files(answer))), asking).isValid();
    }
}
