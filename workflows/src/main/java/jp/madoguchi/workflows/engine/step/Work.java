package jp.madoguchi.workflows.engine.step;

import java.util.List;

/** A step at which somebody of the staff has something to do. */
public sealed interface Work permits Examination, JointStep, OpinionStep, ApprovalStep, SignatureStep, PaymentStep {

    Term term();

    /** 確かめること: what has to be ticked before it goes on. */
    List<String> checklist();
}
