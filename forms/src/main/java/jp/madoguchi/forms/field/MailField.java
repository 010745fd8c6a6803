package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;

/**
 * メールアドレス. Kept with whether its owner confirmed it; a changed address has to be confirmed again.
 *
 * @param confirm a code is mailed, and the page is done only when it was typed
 */
@JsonTypeName("mail")
public record MailField(@JsonUnwrapped Question question, boolean confirm)
        implements Field {

    public MailField(Question question, boolean confirm) {
        this.question = question;
        this.confirm = confirm;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        if (Fold.ascii(input.text(key())).isEmpty()) return empty(asking, "required");
        var read = MailAddress.read(input.text(key()));
        if (read.isEmpty()) return wrong("mail");
        var address = read.get();
        var before = asking.soFar().of(key());
        return before.isPresent() && address(before.get()).equals(address) ? Reading.of(before.get()) : Reading.of(answer(address, false));
    }

    public static Answer answer(String address, boolean confirmed) {
        return new Answer.Parts(Map.of("address", address, "confirmed", confirmed ? "yes" : "no"));
    }

    public static String address(Answer answer) {
        return answer instanceof Answer.Parts parts ? parts.part("address") : "";
    }

    @Override
    public boolean isSettled(Answer answer) {
        return !confirm || !(answer instanceof Answer.Parts parts) || parts.part("confirmed").equals("yes");
    }

    @Override
    public Map<String, List<String>> refill(Answer answer) {
        return Map.of(key(), List.of(address(answer)));
    }

    @Override
    public List<String> show(Answer answer, Asking asking) {
        return answer.isBlank() ? List.of() : List.of(address(answer));
    }
}
