package jp.madoguchi.platform.designer.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.SampleAnswers;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.engine.check.Simulation;
import jp.madoguchi.workflows.engine.part.Lane;
import jp.madoguchi.workflows.engine.part.Way;
import jp.madoguchi.workflows.engine.step.BranchStep;
import jp.madoguchi.workflows.engine.step.JointStep;
import jp.madoguchi.workflows.engine.step.Scope;
import jp.madoguchi.workflows.engine.step.Work;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 試算 of steps that are drawn, with the answers of past applications or with made-up ones. It only reads. */
@Service
class Simulations {

    static final int APPLICATIONS = 1_000;

    private final JdbcTemplate sql;
    private final Clock clock;

    Simulations(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Simulation.Outcome run(Procedure procedure, Blueprint blueprint, boolean past, Simulation.Chances chances) {
        var workflow = FormJson.ofTree(blueprint.json().get("workflow"), Workflow.class);
        var answers = past ? past(procedure) : samples(blueprint.form(), workflow);
        var taken = taken(procedure);
        return Simulation.run(workflow, answers, chances, step -> step instanceof Work work && work.term().days() > 0
                ? work.term().days() : taken.getOrDefault(step.key(), step instanceof Work ? 1.0 : 0.0));
    }

    int pastApplications(Procedure procedure) {
        return Math.min(APPLICATIONS, sql.queryForObject("select count(*) from application where procedure_id = ?",
                Integer.class, procedure.id().value()));
    }

    private List<Answers> past(Procedure procedure) {
        return sql.query("""
                select s.answers, a.received_at from application a join submission s on s.application_id = a.id and s.ordinal = 1
                where a.procedure_id = ? order by a.received_at desc limit ?
                """, (row, i) -> received(FormJson.mapper().readValue(row.getString(1), Answers.class), JapaneseTime.date(row.getTimestamp(2).toInstant())), procedure.id().value(), APPLICATIONS);
    }

    private List<Answers> samples(Form form, Workflow workflow) {
        var conditions = workflow.steps().stream().<Condition>mapMulti((step, all) -> {
            all.accept(step.when());
            if (step instanceof JointStep joint) joint.lanes().stream().map(Lane::when).forEach(all);
            if (step instanceof BranchStep branch) branch.ways().stream().map(Way::when).forEach(all);
        }).toList();
        var today = JapaneseTime.date(clock.instant());
        var days = new Random(APPLICATIONS);
        return SampleAnswers.of(form, conditions, today, APPLICATIONS).stream()
                .map(answers -> received(answers, today.plusDays(days.nextInt(365)))).toList();
    }

    private static Answers received(Answers answers, LocalDate day) {
        return answers.with(Scope.RECEIVED, new Answer.Text(day.toString()));
    }

    /** How many days the steps have taken so far, on average. */
    private Map<String, Double> taken(Procedure procedure) {
        var days = new HashMap<String, Double>();
        sql.query("""
                select p.step, avg(extract(epoch from p.left_at - p.entered_at)) / 86400 from step_pass p join application a on a.id = p.application_id
                where a.procedure_id = ? and p.left_at is not null group by p.step
                """, row -> {
            days.put(row.getString(1), row.getDouble(2));
        }, procedure.id().value());
        return days;
    }
}
