package jp.madoguchi.workflows.desk.automation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.screen.Stretch;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.PublishStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

/** 公示: lists that everybody can read for some days. What a row shows is fixed when it is published. */
@Service
public class PublicLists {

    /** A list with its rows; each row its cells in the order of the columns. */
    public record PublicList(String title, String lead, List<String> columns, List<Row> rows) {
    }

    public record Row(String receiptNumber, Map<String, String> cells, LocalDate publishedOn, LocalDate until) {
    }

    public record Shown(String title, String lead, String number, String json, Instant publishedAt, LocalDate until) {

        Row row() {
            return new Row(number, cells(json), JapaneseTime.date(publishedAt), until);
        }
    }

    private final PublicListMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Tasks tasks;
    private final Clock clock;

    PublicLists(PublicListMapper mapper, Applications applications, Workflows workflows, Submissions submissions,
            FormVersions forms, FilledForm filled,
            Tasks tasks, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void publish(ProcessNews.Publishing news) {
        var application = applications.get(news.application());
        var step = (PublishStep) workflows.get(application.workflow()).step(news.step()).orElseThrow();
        var last = submissions.of(application.id()).getLast();
        var cells = new LinkedHashMap<String, String>();
        filled.parts(application.authority(), forms.form(last.form()), last.answers()).stream().flatMap(part -> part.lines().stream())
                .filter(line -> step.columns().contains(line.key()))
                        .forEach(line -> cells.put(line.field().label().ja(), String.join("　", line.lines())));
        mapper.insert(application, step, FormJson.mapper().writeValueAsString(cells), clock.instant(),
                applications.today().plusDays(step.days()));
        tasks.passed(application.id(), step.key(), "", null);
        applications.happened(application.id(), "published", null, step.title());
    }

    /** What is shown today, a stretch of it. */
    public Stretch<Shown> shown(AuthorityId authority, int at) {
        return Stretch.of(mapper.shown(authority, applications.today(), Stretch.from(at), Stretch.ROWS + 1), at);
    }

    /** Rows list by list, with the widest headings of each. */
    public static List<PublicList> lists(List<Shown> rows) {
        var all = new LinkedHashMap<String, List<Shown>>();
        rows.forEach(one -> all.computeIfAbsent(one.title, title -> new ArrayList<>()).add(one));
        return all.values().stream().map(list -> new PublicList(list.getFirst().title, list.getFirst().lead,
                list.stream().map(one -> List.copyOf(cells(one.json).keySet())).max(Comparator.comparingInt(List::size)).orElse(List.of()),
                list.stream().map(Shown::row).toList())).toList();
    }

    private static Map<String, String> cells(String json) {
        var cells = new LinkedHashMap<String, String>();
        FormJson.mapper().readTree(json).propertyStream().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }
}
