package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
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

    /** Gives the applications it has, and says what was done to them. */
    public static final class Kept extends Applications {

        public final List<String> done = new ArrayList<>();
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
        public Application recorded(Staff staff, String number, AuditAction action) {
            done.add("recorded " + action.code());
            return all.values().stream().filter(one -> one.receiptNumber().equals(number)).findFirst().orElseThrow();
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

    /** Marks an application as overdue once. */
    public static final class Period extends StandardPeriod {

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
    }

    /** Says which applications go by other versions, and by which they go on. */
    public static final class Versions extends RunningVersions {

        public final Map<ApplicationId, WorkflowVersionId> now = new LinkedHashMap<>();
        public final List<Integer> pages = new ArrayList<>();
        private final List<ApplicationId> running;

        public Versions(ApplicationId... running) {
            super(null);
            this.running = List.of(running);
        }

        @Override
        public List<ApplicationId> page(ProcedureId procedure, WorkflowVersionId live, int most, int page) {
            pages.add(most * page);
            return running;
        }

        @Override
        public List<ApplicationId> numbered(ProcedureId procedure, WorkflowVersionId live, List<String> numbers) {
            return running.stream().filter(id -> numbers.contains(application(id, null, null).receiptNumber()))
                    .toList();
        }

        @Override
        public void goOnBy(ApplicationId id, WorkflowVersionId version) {
            now.put(id, version);
        }
    }

    /** As many browsers as are said. */
    public static final class Browsers extends ApplicantBrowsers {

        private final int count;

        public Browsers(int count) {
            super(null, CLOCK);
            this.count = count;
        }

        @Override
        public Count of(ApplicationId application) {
            return new Count(count, null);
        }
    }
}
