package jp.madoguchi.forms.fill;

import java.time.Clock;
import jp.madoguchi.forms.submission.MasterFakes;

/** A filled form without lists of an authority. */
public final class FilledForms {

    private FilledForms() {
    }

    public static FilledForm at(Clock clock) {
        return new FilledForm(new MasterFakes(), clock);
    }
}
