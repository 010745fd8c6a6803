package jp.madoguchi.platform.designer.procedure;

import java.time.Clock;
import java.util.Locale;
import java.util.stream.IntStream;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.authority.Contact;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.ProcedurePage;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins a procedure of the owner's department: nobody can apply for it until its form is published. */
@Service
class NewProcedures {

    /** Another procedure has that code, or that name in URLs. */
    static final class Taken extends RuntimeException {
        Taken() {
            super("taken", null, false, false);
        }
    }

    private final Procedures procedures;
    private final Designs designs;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewProcedures(Procedures procedures, Designs designs, ApplicationEventPublisher events, Clock clock) {
        this.procedures = procedures;
        this.designs = designs;
        this.events = events;
        this.clock = clock;
    }

    /** The next code that nobody has. */
    private String freeCode(Staff staff) {
        return IntStream.iterate(1, i -> i + 1).mapToObj("N%05d"::formatted)
                .filter(code -> !procedures.isTaken(staff.authority(), code, code.toLowerCase(Locale.ROOT))).findFirst().orElseThrow();
    }

    /** @param wanted code, and called in URLs; empty where they are to be given by us */
    @Transactional
    Procedure begin(Staff staff, String title, String wanted, String called, Blueprint blueprint) {
        if (!procedures.mayOpen(staff)) throw new NotAllowed("is no owner");
        procedures.holdNumbers(staff.authority());
        var code = wanted.isEmpty() ? freeCode(staff) : wanted;
        var slug = called.isEmpty() ? code.toLowerCase(Locale.ROOT) : called;
        if (procedures.isTaken(staff.authority(), code, slug)) throw new Taken();
        blueprint.find(ProcedureBlueprint.PAGE).orElseThrow().put("title", title);
        if (blueprint.form().title().isBlank()) blueprint.find(Address.FORM).orElseThrow().put("title", title);
        var page = FormJson.ofTree(blueprint.find(ProcedureBlueprint.PAGE).orElseThrow(), ProcedurePage.class);
        procedures.begin(new Procedure(ProcedureId.next(clock.instant()), staff.authority(), staff.department(), code,
                slug, page, null, null, new Contact("", "", ""), false, false));
        var procedure = procedures.owned(staff, code);
        designs.begin(procedure, blueprint, staff.person());
        events.publishEvent(new StaffAct(staff, AuditAction.PROCEDURE_NEW, null, code));
        return procedure;
    }
}
