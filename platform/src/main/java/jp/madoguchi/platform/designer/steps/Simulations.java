package jp.madoguchi.platform.designer.steps;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.example.SampleAnswers;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.check.Simulation;
import jp.madoguchi.workflows.engine.context.Trial;
import jp.madoguchi.workflows.engine.part.Part;
import jp.madoguchi.workflows.engine.part.Work;
import jp.madoguchi.workflows.engine.step.Scope;
import jp.madoguchi.workflows.engine.step.Workflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 試算 of steps that are drawn, with the answers of past applications or with made-up ones. It only reads. */
@Service
class Simulations {

    static final int APPLICATIONS = 1_000;

    private final SimulationMapper mapper;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Clock clock;

    Simulations(SimulationMapper mapper, Submissions submissions, Tasks tasks, Clock clock) {
        this.mapper = mapper;
        this.submissions = submissions;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Simulation.Outcome run(Procedure procedure, Blueprint blueprint, boolean past, Trial.Chances chances) {
        var workflow = ProcedureBlueprint.workflow(blueprint);
        var answers = past ? past(procedure) : samples(blueprint.form(), workflow);
        var taken = taken(procedure);
        return Simulation.run(workflow, answers, chances, step -> step instanceof Work work && work.term().days() > 0
                ? work.term().days() : taken.getOrDefault(step.key(), step instanceof Work ? 1.0 : 0.0));
    }

    int pastApplications(Procedure procedure) {
        return Math.min(APPLICATIONS, mapper.count(procedure.id()));
    }

    private List<Answers> past(Procedure procedure) {
        return submissions.first(procedure.id(), APPLICATIONS).stream()
                .map(one -> received(one.answers(), JapaneseTime.date(one.receivedAt()))).toList();
    }

    private List<Answers> samples(Form form, Workflow workflow) {
        var conditions = workflow.steps().stream().<Condition>mapMulti((step, all) -> {
            all.accept(step.when());
            step.parts().stream().map(Part::when).forEach(all);
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
        return tasks.daysTaken(procedure.id()).stream().collect(Collectors.toMap(Tasks.Taken::step, Tasks.Taken::days));
    }
}
