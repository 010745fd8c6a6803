package jp.madoguchi.workflows.desk.status;

import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.correction.Corrections;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.Panels;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.engine.process.Workflows;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** 申請の状況: what is to be corrected, where the application stands, and the panels of features. */
@Component
class StatusPage {

    private final Workflows workflows;
    private final Corrections corrections;
    private final CorrectionForm correctionForm;
    private final Tasks tasks;
    private final DecisionData decisionData;
    private final List<ApplicantPanel> panels;

    StatusPage(Workflows workflows, Corrections corrections, CorrectionForm correctionForm, Tasks tasks, DecisionData decisionData,
            List<ApplicantPanel> panels) {
        this.workflows = workflows;
        this.corrections = corrections;
        this.correctionForm = correctionForm;
        this.tasks = tasks;
        this.decisionData = decisionData;
        this.panels = panels;
    }

    ModelAndView view(Application application) {
        return view(application, null, "", List.of());
    }

    /** @param tried a correction that was not taken, shown again as it was typed */
    ModelAndView view(Application application, CorrectionForm.@Nullable Corrected tried, String say, List<Problem> problems) {
        var open = corrections.open(application.id());
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("timeline", Timeline.of(application, workflows.get(application.workflow()), tasks.passes(application.id()),
                decisionData.of(application), open.orElse(null)));
        model.put("correction", open.orElse(null));
        model.put("items", open.map(correction -> correctionForm.items(application, correction, tried)).orElse(List.of()));
        model.put("panels", new Panels(panels.stream().flatMap(panel -> panel.on(application)).toList()));
        model.put("say", say);
        model.put("problems", problems);
        return Screen.of("status/status", model, problems);
    }
}
