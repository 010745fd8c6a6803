package jp.madoguchi.forms.fill;

import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.field.Asking;

/** Asks on one day, without lists of the authority. */
public final class FilledFakes extends FilledForm {

    private final LocalDate today;

    public FilledFakes(LocalDate today) {
        super(null, Clock.systemUTC());
        this.today = today;
    }

    @Override
    public Asking asking(AuthorityId authority, Answers soFar) {
        return new Asking(soFar, today, Masters.NONE);
    }
}
