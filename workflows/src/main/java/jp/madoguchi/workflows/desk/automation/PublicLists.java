package jp.madoguchi.workflows.desk.automation;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.PublishStep;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;

/** 公示: lists that everybody can read for some days. What a row shows is fixed when it is published. */
@Service
public class PublicLists {

    /** A list with its rows; each row its cells in the order of the columns. */
    public record PublicList(String title, String lead, List<String> columns, List<Row> rows) {
    }

    public record Row(String receiptNumber, Map<String, String> cells, LocalDate publishedOn, LocalDate until) {
    }

    private record Shown(String title, String lead, Row row) {
    }

    private final JdbcTemplate sql;
    private final Applications applications;
    private final Workflows workflows;
    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Tasks tasks;
    private final Clock clock;

    PublicLists(JdbcTemplate sql, Applications applications, Workflows workflows, Submissions submissions,
            FormVersions forms, FilledForm filled,
            Tasks tasks, Clock clock) {
        this.sql = sql;
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
        sql.update("""
                insert into public_row (authority_id, procedure_id, application_id, step, title, lead, cells, published_at, until_on)
                values (?, ?, ?, ?, ?, ?, ?::json, ?, ?) on conflict (application_id, step) do nothing
                """, application.authority().value(), application.procedure().value(), application.id().value(), step.key(), step.title(), step.text(),
                FormJson.mapper().writeValueAsString(cells), Timestamp.from(clock.instant()), applications.today().plusDays(step.days()));
        tasks.passed(application.id(), step.key(), "", null);
        applications.happened(application.id(), "published", null, step.title());
    }

    /** What is shown today, list by list. */
    public List<PublicList> shown(AuthorityId authority) {
        var all = new LinkedHashMap<String, PublicList>();
        sql.query("""
                select p.title, p.lead, a.receipt_number, p.cells, p.published_at, p.until_on
                from public_row p join application a on a.id = p.application_id
                where p.authority_id = ? and p.until_on >= ? order by p.procedure_id, p.step, p.id
                """, (row, i) -> new Shown(row.getString(1), row.getString(2), new Row(row.getString(3), cells(row.getString(4)),
                        JapaneseTime.date(row.getTimestamp(5).toInstant()), row.getObject(6, LocalDate.class))),
                                authority.value(), applications.today())
                .forEach(one -> all.merge(one.title,
                        new PublicList(one.title, one.lead, List.copyOf(one.row.cells.keySet()), List.of(one.row)),
                        (list, more) -> new PublicList(list.title, list.lead,
                                list.columns.size() >= more.columns.size() ? list.columns : more.columns,
                                java.util.stream.Stream.concat(list.rows.stream(), more.rows.stream()).toList())));
        return List.copyOf(all.values());
    }

    private static Map<String, String> cells(String json) {
        var cells = new LinkedHashMap<String, String>();
        FormJson.mapper().readTree(json).propertyStream().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString()));
        return cells;
    }
}
