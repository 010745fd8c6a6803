package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.condition.Always;
import jp.madoguchi.forms.definition.Summarised;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import jp.madoguchi.workflows.engine.process.Processes;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 到達: an application under what its procedure lays down that day, with its number and its process. In the sender's transaction. */
@Component
class Arrival {

    /** What a procedure lays down for applications that arrive now. Standard days in working days. */
    record Terms(ProcedureId procedure, AuthorityId authority, DepartmentId department, WorkflowVersionId workflow,
            String receiptPrefix, int standardDays) {
    }

    private final ApplicationMapper mapper;
    private final WorkingDays days;
    private final Workflows workflows;
    private final Processes processes;

    Arrival(ApplicationMapper mapper, WorkingDays days, Workflows workflows, Processes processes) {
        this.mapper = mapper;
        this.days = days;
        this.workflows = workflows;
        this.processes = processes;
    }

    /** The row that all else of it refers to. */
    @Transactional(propagation = Propagation.MANDATORY)
    Terms entered(ApplicationId application, ProcedureId procedure, Journey journey, Instant at) {
        var terms = mapper.terms(procedure).orElseThrow(() -> new NotFound("procedure"));
        mapper.insert(application, terms, Summarised.of(journey.form(), journey.answers()),
                days.after(terms.authority(), JapaneseTime.date(at), terms.standardDays()), at);
        return terms;
    }

    /**
     * What happens at once where no clerk comes first (a notice, a call) tells the number; else it is given last: from then to the
     * commit others who send the same procedure wait, so that numbers have no gaps.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Application begun(ApplicationId application, Terms terms, Instant at) {
        mapper.addEvent(application, at, "received", null, "");
        var clerkFirst = workflows.get(terms.workflow()).course().findFirst()
                .filter(first -> first.stand() == Step.Stand.PROPOSES && first.when() instanceof Always).isPresent();
        if (clerkFirst) processes.start(application, terms.workflow());
        number(application, terms, at);
        if (!clerkFirst) processes.start(application, terms.workflow());
        return get(application);
    }

    Application get(ApplicationId application) {
        return mapper.find(application).orElseThrow();
    }

    private void number(ApplicationId application, Terms terms, Instant at) {
        var day = JapaneseTime.date(at);
        var number = ReceiptNumber.of(terms.receiptPrefix(), FiscalYear.reiwa(day),
                mapper.nextNumber(terms.procedure(), FiscalYear.of(day)));
        mapper.number(application, number.text());
    }
}
