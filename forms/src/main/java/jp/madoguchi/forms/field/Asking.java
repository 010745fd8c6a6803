package jp.madoguchi.forms.field;

import java.time.LocalDate;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;

/** Under what circumstances a field is asked: the answers before it, the day in Japan, the authority's lists. */
public record Asking(Answers soFar, LocalDate today, Masters masters) {

    public Asking with(Answers answers) {
        return new Asking(answers, today, masters);
    }
}
