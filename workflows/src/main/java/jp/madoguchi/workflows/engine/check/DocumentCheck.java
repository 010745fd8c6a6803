package jp.madoguchi.workflows.engine.check;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.part.WorkflowMistake;
import jp.madoguchi.workflows.engine.step.IssueStep;
import jp.madoguchi.workflows.engine.step.Placeholders;
import jp.madoguchi.workflows.engine.step.Workflow;

/** Checks what a step issues: each document once for an application, its template safe and made of names that are there. */
final class DocumentCheck {

    /** Kinds of documents that are there by themselves. */
    private static final List<String> TAKEN = List.of("permit", "refusal", "revocation", "receipt");

    private DocumentCheck() {
    }

    static List<WorkflowMistake> of(Workflow workflow, Form form, IssueStep issue) {
        var at = "step:" + issue.key();
        var found = new ArrayList<WorkflowMistake>();
        if (!issue.inFlow() && issue.html().isEmpty()) found.add(new WorkflowMistake(at, "noTemplate", issue.name()));
        if (issue.use() == Use.SHEET && !issue.html().isEmpty() && !issue.html()
                .contains("{{#" + Placeholders.EACH + "}}")) found.add(new WorkflowMistake(at, "noRows",
                Placeholders.EACH));
        var twice = workflow.steps(IssueStep.class).filter(other -> other.issues().equals(issue.issues())).count() > 1;
        if ((issue.inFlow() && twice) || (issue.inFlow() && !issue.html().isEmpty() && TAKEN.contains(issue.key()))
                || (issue.inFlow() && issue.html().isEmpty() && !issue.document()
                .equals("permit"))) found.add(new WorkflowMistake(at, "noDocument", issue.document()));
        if (!issue.html().isEmpty() && issue.title().isBlank()) found.add(new WorkflowMistake(at, "noTitle", ""));
        if (!issue.html().isEmpty()) Template.mistakes(issue.html(), Placeholders.of(form, issue))
                .forEach(mistake -> found.add(new WorkflowMistake(at, mistake.code(), mistake.detail())));
        if (issue.validity().stream().anyMatch(rule -> rule.period() == null)) found.add(new WorkflowMistake(at, "noPeriod", issue.name()));
        issue.validity().stream().filter(rule -> rule.from() != null && form.find(rule.from()).isEmpty())
                .forEach(rule -> found.add(new WorkflowMistake(at, "unknownField", rule.from())));
        return found;
    }
}
