package jp.madoguchi.workflows.cases.routing;

import java.util.HashMap;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.step.Scope;
import org.springframework.stereotype.Component;

/** What a condition of a step looks at, as answers: those of the applicant, and how the steps so far ended. */
@Component
public class DecisionData {

    private final Submissions submissions;
    private final Tasks tasks;

    DecisionData(Submissions submissions, Tasks tasks) {
        this.submissions = submissions;
        this.tasks = tasks;
    }

    public Answers of(Application application) {
        var all = new HashMap<String, Answer>();
        all.put(Scope.RECEIVED, new Answer.Text(JapaneseTime.date(application.receivedAt()).toString()));
        for (var pass : tasks.passes(application.id())) {
            if (!pass.result().isEmpty()) all.put(Scope.result(pass.step()), new Answer.Text(pass.result()));
            if (pass.reply() != null) FormJson.mapper().readTree(pass.reply()).propertyStream()
                    .forEach(value -> all.put(Scope.value(pass.step(), value.getKey()), new Answer.Text(value.getValue().asString())));
        }
        return submissions.of(application.id()).getLast().answers().with(new Answers(all));
    }
}
