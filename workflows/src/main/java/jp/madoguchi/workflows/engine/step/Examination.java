package jp.madoguchi.workflows.engine.step;

import jp.madoguchi.workflows.engine.part.Who;

/** A step at which one clerk looks at the application, asks for corrections (補正), and proposes what to decide. */
public sealed interface Examination extends Work permits FormalCheckStep, ReviewStep {

    String key();

    Who who();

    /** In calendar days. */
    int correctionDays();
}
