package jp.madoguchi.workflows.desk.revocation;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.RevocationId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.documents.document.DocumentIssue;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取消し of a favourable decision. The documents stop being valid in the same moment. */
@Service
public class Revocations {

    /** @param by name of who proposed it */
    public record Revocation(RevocationId id, String reason, PersonId proposedBy, String by, Instant at) {
    }

    private final RevocationMapper mapper;
    private final Applications applications;
    private final DocumentIssue documents;
    private final Workflows workflows;
    private final Clock clock;

    Revocations(RevocationMapper mapper, Applications applications, DocumentIssue documents, Workflows workflows, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.documents = documents;
        this.workflows = workflows;
        this.clock = clock;
    }

    /** One that waits for its decision. */
    public Optional<Revocation> open(ApplicationId application) {
        return mapper.open(application);
    }

    public boolean isPossible(Application application) {
        return application.state() == State.GRANTED && !workflows.get(application.workflow()).irrevocable();
    }

    @Transactional
    public void propose(Staff staff, String number, int revision, String reason) {
        var application = mine(staff, number, AuditAction.REVOKE_PROPOSE, Role.CLERK);
        if (!isPossible(application) || open(application.id()).isPresent()) throw new ChangedMeanwhile();
        applications.claim(application, revision);
        mapper.insert(RevocationId.next(clock.instant()), application.id(), reason, staff.person(), clock.instant());
        applications.happened(application.id(), "revokeProposed", staff.person(), "");
    }

    /** @param granted whether it is revoked; otherwise it stays as it was */
    @Transactional
    public void decide(Staff staff, String number, int revision, boolean granted) {
        var application = mine(staff, number, AuditAction.REVOKE_DECIDE, Role.APPROVER);
        var open = open(application.id()).filter(one -> isPossible(application)).orElseThrow(ChangedMeanwhile::new);
        staff.mustBeAnotherThan(open.proposedBy);
        applications.claim(application, revision);
        mapper.decide(open.id, staff.person(), clock.instant(), granted);
        if (!granted) {
            applications.happened(application.id(), "revokeDropped", staff.person(), "");
            return;
        }
        documents.revoke(application, open.reason);
        applications.revoked(application.id(), open.reason, staff.person());
    }

    private Application mine(Staff staff, String number, AuditAction action, Role role) {
        var application = applications.recorded(staff, number, action);
        if (!staff.is(role) || !application.department().equals(staff.department())) throw new NotAllowed("lacks the role " + role);
        return application;
    }
}
