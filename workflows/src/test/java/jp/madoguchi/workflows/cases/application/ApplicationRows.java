package jp.madoguchi.workflows.cases.application;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import jp.madoguchi.db.MapperFake;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.base.calendar.CalendarFakes;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.task.Tasks;

/** Rows in memory under the real {@link Applications}: who may see and change one is what the site itself says. */
public final class ApplicationRows {

    public final MapperFake rows = new MapperFake();
    /** What was published. */
    public final List<Object> news = new ArrayList<>();
    public final List<Happening> happenings = new ArrayList<>();
    private final Map<ApplicationId, Application> all = new LinkedHashMap<>();
    private final TreeSet<String> open = new TreeSet<>();
    private final ApplicantBrowsers browsers = new ApplicantBrowsers(new MapperFake()
            .answering("add", given -> open.add(given[0] + key((byte[]) given[1]))).as(ApplicationKeyMapper.class),
                    ApplicationFakes.CLOCK);

    public ApplicationRows(Application... applications) {
        for (var one : applications) put(one);
        rows.answering("find", given -> Optional.ofNullable(all.get((ApplicationId) given[0])))
                .answering("inAuthority", given -> find(one -> one.receiptNumber().equals(given[0]) && one.authority().equals(given[1])))
                .answering("byNumber", given -> find(one -> one.receiptNumber().equals(given[0])))
                .answering("forKey", given -> find(one -> one.receiptNumber().equals(given[0])
                        && open.contains(one.id() + key((byte[]) given[1]))))
                .answering("claimRevision", given -> find(one -> one.id().equals(given[0])).orElseThrow().revision() == (int) given[1])
                .answering("assign", given -> Objects.equals(all.get((ApplicationId) given[0]).assignee(), given[2])
                        && rows.done.add("assign " + given[1]))
                .answering("events", given -> happenings)
                .answering("addEvent", given -> rows.done.add(("happened " + given[2] + " " + given[4]).strip()));
    }

    /** In the place of what was there. */
    public void put(Application application) {
        all.put(application.id(), application);
    }

    public void letIn(Resident resident, Application application) {
        open.add(application.id() + key(resident.key().hash()));
    }

    public Applications of(Tasks tasks) {
        return new Applications(rows.as(ApplicationMapper.class), browsers, tasks, news::add, ApplicationFakes.CLOCK);
    }

    public ApplicantDetails details() {
        return new ApplicantDetails(rows.as(ApplicationMapper.class), news::add);
    }

    /** 標準処理期間, where only weekends are days off. */
    public StandardPeriod period() {
        return new StandardPeriod(rows.as(ApplicationMapper.class), CalendarFakes.weekdays(ApplicationFakes.CLOCK),
                ApplicationFakes.CLOCK);
    }

    /** What the audit was told, in its words. */
    public List<String> audit() {
        return news.stream().filter(StaffAct.class::isInstance).map(one -> ((StaffAct) one).action().code()).toList();
    }

    /** What was written, in its order. */
    public List<String> done() {
        return rows.done;
    }

    private Optional<Application> find(Predicate<Application> which) {
        return all.values().stream().filter(which).findFirst();
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
