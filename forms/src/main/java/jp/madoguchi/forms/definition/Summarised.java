package jp.madoguchi.forms.definition;

import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.PersonNameField;
import org.jspecify.annotations.Nullable;

/** What stands for the answers in lists and letters. The mail address is null where there is none that may be written to. */
public record Summarised(String name, String kana, String category, @Nullable String mail) {

    public static Summarised of(Form form, Answers answers) {
        var summary = form.summary();
        var name = answer(answers, summary.applicant()) instanceof Answer.Parts parts ? parts : new Answer.Parts(java.util.Map.of());
        var category = summary.category() == null ? "" : form.value(summary.category(), answers.text(summary.category()));
        return new Summarised(PersonNameField.name(name), PersonNameField.kana(name), category, mail(form, answers));
    }

    private static @Nullable String mail(Form form, Answers answers) {
        var answer = answer(answers, form.summary().mail());
        if (form.summary().mail() == null || answer.isBlank()) return null;
        var settled = form.find(form.summary().mail()).filter(field -> field.isSettled(answer)).isPresent();
        return settled ? MailField.address(answer) : null;
    }

    private static Answer answer(Answers answers, @Nullable String key) {
        return key == null ? Answer.blank() : answers.of(key).orElseGet(Answer::blank);
    }
}
