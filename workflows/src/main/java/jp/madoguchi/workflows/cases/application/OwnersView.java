package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What owners of a procedure (手続担当者) may see of its applications: one at a time, for trying something on it. */
@Service
public class OwnersView {

    private final ApplicationMapper mapper;
    private final ApplicationEventPublisher events;

    OwnersView(ApplicationMapper mapper, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.events = events;
    }

    /** Of the own department and that procedure. Leaves an audit. */
    @Transactional
    public Application find(Staff staff, ProcedureId procedure, String number, AuditAction action) {
        if (!staff.is(Role.OWNER)) throw new NotAllowed("is no owner");
        var application = mapper.inAuthority(number, staff.authority())
                .filter(found -> found.department().equals(staff.department()) && found.procedure().equals(procedure))
                        .orElseThrow(() -> new NotFound("application"));
        events.publishEvent(new StaffAct(staff, action, application.id(), ""));
        return application;
    }
}
