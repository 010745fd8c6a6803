package jp.madoguchi.workflows.desk.revocation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 取消し of a favourable decision. The documents stop being valid in the same moment. */
@Service
public class Revocations {

    /** @param by name of who proposed it */
    public record Revocation(UUID id, String reason, PersonId proposedBy, String by, Instant at) {
    }

    private final JdbcTemplate sql;
    private final Applications applications;
    private final Documents documents;
    private final Workflows workflows;
    private final Clock clock;

    Revocations(JdbcTemplate sql, Applications applications, Documents documents, Workflows workflows, Clock clock) {
        this.sql = sql;
        this.applications = applications;
        this.documents = documents;
        this.workflows = workflows;
        this.clock = clock;
    }

    /** One that waits for its decision. */
    public Optional<Revocation> open(ApplicationId application) {
        return sql.query("select r.id, r.reason, r.proposed_by, p.name, r.proposed_at from revocation r join person p on p.id = r.proposed_by where r.application_id = ? and r.decided_at is null",
                (row, i) -> new Revocation(row.getObject(1, UUID.class), row.getString(2),
                        new PersonId(row.getObject(3, UUID.class)), row.getString(4), row.getTimestamp(5).toInstant()),
                application.value()).stream().findFirst();
    }

    /** Whether that person may decide about one now. */
    public boolean waitsFor(Staff staff, Application application) {
        return staff.is(Role.APPROVER) && application.department().equals(staff.department()) && open(application.id())
                .filter(one -> !one.proposedBy.equals(staff.person())).isPresent();
    }

    public boolean isPossible(Application application) {
        return application.state() == State.GRANTED && !workflows.get(application.workflow()).irrevocable();
    }

    @Transactional
    public void propose(Staff staff, String number, int revision, String reason) {
        var application = mine(staff, number, "revoke.propose", Role.CLERK);
        if (!isPossible(application) || open(application.id()).isPresent()) throw new ChangedMeanwhile();
        applications.claim(application, revision);
        sql.update("insert into revocation (id, application_id, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?)",
                ApplicationId.next(clock.instant()).value(), application.id().value(), reason, staff.personId(),
                        Timestamp.from(clock.instant()));
        applications.happened(application.id(), "revokeProposed", staff.person(), "");
    }

    /** @param granted whether it is revoked; otherwise it stays as it was */
    @Transactional
    public void decide(Staff staff, String number, int revision, boolean granted) {
        var application = mine(staff, number, "revoke.decide", Role.APPROVER);
        var open = open(application.id()).filter(one -> isPossible(application)).orElseThrow(ChangedMeanwhile::new);
        if (open.proposedBy.equals(staff.person())) throw new NotAllowed("nobody decides the own proposal");
        applications.claim(application, revision);
        sql.update("update revocation set decided_by = ?, decided_at = ?, granted = ? where id = ?", staff.personId(),
                Timestamp.from(clock.instant()), granted, open.id);
        if (!granted) {
            applications.happened(application.id(), "revokeDropped", staff.person(), "");
            return;
        }
        documents.revoke(application, open.reason);
        applications.revoked(application.id(), open.reason, staff.person());
    }

    private Application mine(Staff staff, String number, String action, Role role) {
        var application = applications.recorded(staff, number, action);
        if (!staff.is(role) || !application.department().equals(staff.department())) throw new NotAllowed("lacks the role " + role);
        return application;
    }
}
