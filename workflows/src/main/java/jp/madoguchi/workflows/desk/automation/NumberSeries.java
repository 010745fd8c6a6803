package jp.madoguchi.workflows.desk.automation;

import java.time.Clock;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.NumberStep;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** 番号付与: in sequence for each group. The counter's row is held until the transaction ends, so there are no gaps and no doubles; who comes
 * by again keeps the number. */
@Component
class NumberSeries {

    private final NumberMapper mapper;
    private final Applications applications;
    private final Workflows workflows;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Clock clock;

    NumberSeries(NumberMapper mapper, Applications applications, Workflows workflows, Submissions submissions, Tasks tasks, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.workflows = workflows;
        this.submissions = submissions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @EventListener
    void number(ProcessNews.Numbering news) {
        var application = applications.get(news.application());
        var step = (NumberStep) workflows.get(application.workflow()).step(news.step()).orElseThrow();
        if (tasks.passes(application.id()).stream().anyMatch(pass -> pass.step().equals(step.key()) && !pass.result().isEmpty())) return;
        var group = step.group().isEmpty() ? "" : submissions.of(application.id()).getLast().answers().text(step.group());
        var day = JapaneseTime.date(clock.instant());
        var next = mapper.next(application.procedure(), step.key(), group, step.yearly() ? FiscalYear.of(day) : 0);
        var number = step.series() + (step.yearly() ? "R" + FiscalYear.reiwa(day) + "-" : "") + next;
        tasks.passed(application.id(), step.key(), number, null);
        applications.happened(application.id(), "numbered", null, number);
    }
}
