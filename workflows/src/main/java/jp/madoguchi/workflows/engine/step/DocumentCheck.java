package jp.madoguchi.workflows.engine.step;

import java.util.List;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.part.Use;

/** Checks what a step issues: each document once for an application, its template safe and made of names that are there. */
final class DocumentCheck {

    /** Kinds of documents that are there by themselves. */
    private static final List<String> TAKEN = List.of("permit", "refusal", "revocation", "receipt");

    private final IssueStep issue;
    private final Checking checking;

    DocumentCheck(IssueStep issue, Checking checking) {
        this.issue = issue;
        this.checking = checking;
    }

    void run() {
        var own = !issue.html().isEmpty();
        checking.when(!issue.inFlow() && !own, "noTemplate", issue.name());
        checking.when(issue.use() == Use.SHEET && own && !issue.html().contains("{{#" + Placeholders.EACH + "}}"), "noRows",
                Placeholders.EACH);
        checking.when(issue.inFlow() && (twice() || (own ? TAKEN.contains(issue.key()) : !issue.document().equals("permit"))),
                "noDocument", issue.document());
        checking.when(own && issue.title().isBlank(), "noTitle", "");
        if (own) Template.mistakes(issue.html(), Placeholders.of(checking.form(), issue.use(), issue.ruleNames()))
                .forEach(mistake -> checking.mistake(mistake.code(), mistake.detail()));
        checking.when(issue.validity().stream().anyMatch(rule -> rule.period() == null), "noPeriod", issue.name());
        issue.validity().stream().filter(rule -> rule.from() != null && checking.form().find(rule.from()).isEmpty())
                .forEach(rule -> checking.mistake("unknownField", rule.from()));
    }

    private boolean twice() {
        return checking.workflow().steps(IssueStep.class).filter(other -> other.issues().equals(issue.issues())).count() > 1;
    }
}
