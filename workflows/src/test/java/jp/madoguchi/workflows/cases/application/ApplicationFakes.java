package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.jspecify.annotations.Nullable;

/** Applications kept in memory, for tests of what is done with them. */
public final class ApplicationFakes {

    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneOffset.UTC);
    public static final ApplicationId ID = new ApplicationId(new UUID(1, 1));
    public static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 1));
    public static final DepartmentId DEPARTMENT = new DepartmentId(new UUID(3, 1));
    public static final WorkflowVersionId VERSION = new WorkflowVersionId(new UUID(5, 1));

    private ApplicationFakes() {
    }

    public static Application application(ApplicationId id, @Nullable String step, @Nullable Proposal proposal) {
        var number = "K2-R8-00000" + id.value().getLeastSignificantBits();
        return new Application(id, AUTHORITY, DEPARTMENT, new ProcedureId(new UUID(4, 1)), VERSION, number, "手続", "申請 花子",
                "シンセイ ハナコ", "", null, State.REVIEW, step, null, 0, false, null, null, null, proposal, "", "", null,
                Instant.parse("2026-11-19T15:30:00Z"), 1);
    }

    /** One in that state, whose applicant is reached there. */
    public static Application inState(ApplicationId id, State state, @Nullable String mail) {
        return inState(id, state, mail, null, 0);
    }

    /** @param dueOn null while the clock stands still, with so many days left */
    public static Application inState(ApplicationId id, State state, @Nullable String mail, @Nullable LocalDate dueOn,
            int daysLeft) {
        var one = application(id, null, null);
        return new Application(id, AUTHORITY, DEPARTMENT, one.procedure(), VERSION, one.receiptNumber(), one.procedureTitle(),
                one.applicantName(), one.applicantKana(), "", mail, state, null, dueOn, daysLeft, false, null, null, null, null,
                "", "", null, one.receivedAt(), 1);
    }

    public static Staff staff(Role... roles) {
        return new Staff(new UUID(6, 1), AUTHORITY.value(), DEPARTMENT.value(), "職員 太郎", "窓口課", Set.of(roles), "");
    }

    /** Gives the applications it has, and says what was done to them. */
    public static final class Kept extends Applications {

        public final List<String> done = new ArrayList<>();
        public @Nullable Resident applicant;
        public @Nullable Task hand;
        private final Map<ApplicationId, Application> all = new LinkedHashMap<>();

        public Kept(Application... applications) {
            super(null, null, null, null, CLOCK);
            for (var one : applications) all.put(one.id(), one);
        }

        @Override
        public Application get(ApplicationId id) {
            return Optional.ofNullable(all.get(id)).orElseThrow(() -> new NotFound("application"));
        }

        @Override
        public Application queued(ApplicationId id) {
            return get(id);
        }

        @Override
        public Application recorded(Staff staff, String number, AuditAction action) {
            done.add("recorded " + action.code());
            return all.values().stream().filter(one -> one.receiptNumber().equals(number)).findFirst().orElseThrow();
        }

        @Override
        public Application forResident(Resident resident, String number) {
            return all.values().stream().filter(one -> one.receiptNumber().equals(number) && resident.equals(applicant))
                    .findFirst().orElseThrow(() -> new NotFound("application"));
        }

        @Override
        public InHand forAct(Staff staff, String number, int revision, AuditAction action, For... kinds) {
            return new InHand(recorded(staff, number, action), new Tasks.InHand(Objects.requireNonNull(hand, "nothing in hand"), null));
        }

        @Override
        public void claim(Application application, int revision) {
            done.add("claim " + revision);
        }

        @Override
        public void state(ApplicationId id, State state) {
            done.add("state " + state);
        }

        @Override
        public void reason(ApplicationId id, String reason) {
            done.add("reason " + reason);
        }

        @Override
        public void entered(ApplicationId id, State state, String place) {
            done.add("entered " + state + " " + place);
        }

        @Override
        public void happened(ApplicationId id, String kind, @Nullable PersonId person, String detail) {
            done.add(("happened " + kind + " " + detail).strip());
        }
    }

    /** Marks an application as overdue once, and says when its clock was stopped and started. */
    public static final class Period extends StandardPeriod {

        public final List<String> done = new ArrayList<>();
        private boolean marked;

        public Period() {
            super(null, null, CLOCK);
        }

        @Override
        public boolean overdue(ApplicationId id) {
            var first = !marked;
            marked = true;
            return first;
        }

        @Override
        public void stop(Application application) {
            done.add("stop");
        }

        @Override
        public LocalDate start(Application application) {
            done.add("start");
            return LocalDate.EPOCH;
        }
    }
}
