package jp.madoguchi.workflows.payments.payment;

import java.util.List;
import jp.madoguchi.forms.fill.BeforeSending;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.PaymentStep;
import org.springframework.stereotype.Component;

/** 申請のあとに納める手数料, as far as the answers tell. */
@Component
class FeesBeforeSending implements BeforeSending {

    /** A fee to come. */
    public record Coming(String name, Charge charge) {
    }

    private final PaymentMapper mapper;
    private final Workflows workflows;

    FeesBeforeSending(PaymentMapper mapper, Workflows workflows) {
        this.mapper = mapper;
        this.workflows = workflows;
    }

    @Override
    public List<Note> notes(Draft draft) {
        var workflow = mapper.workflow(draft.procedure());
        if (workflow.isEmpty()) return List.of();
        var coming = workflows.get(workflow.get()).steps(PaymentStep.class).filter(step -> step.when().holds(draft.answers()))
                .map(step -> new Coming(step.name(), step.charge(draft.answers()))).filter(one -> one.charge.total() > 0).toList();
        return coming.isEmpty() ? List.of() : List.of(new Note("payment/parts", coming));
    }
}
