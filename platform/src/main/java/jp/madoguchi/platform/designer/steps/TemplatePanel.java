package jp.madoguchi.platform.designer.steps;

import java.util.LinkedHashMap;
import java.util.Map;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.documents.document.Starters;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.part.Use;
import jp.madoguchi.workflows.engine.step.IssueStep;

/** ひな形の欄 at a step that issues a document: what its template can use, and whether it can be shown. */
final class TemplatePanel {

    private TemplatePanel() {
    }

    static Map<String, Object> of(Form form, IssueStep issue) {
        var known = Placeholders.of(form, issue.use(), issue.ruleNames());
        return Map.of("templateNames", names(form, issue), "starters", Starters.NAMES,
                "previewable", !issue.html().isEmpty() && Template.mistakes(issue.html(), known).isEmpty());
    }

    private static Map<String, String> names(Form form, IssueStep issue) {
        var names = new LinkedHashMap<String, String>();
        Placeholders.COMMON.forEach(name -> names.put(name, ""));
        if (issue.use() == Use.SHEET) Placeholders.SHEET.forEach(name -> names.put(name.equals(Placeholders.EACH) ? "#" + name : name, ""));
        form.pages().flatMap(page -> page.fields().stream()).filter(Field::asks)
                .forEach(field -> names.put(field.key(), field.label().ja()));
        issue.rules().forEach(rule -> names.put("#rule." + rule.key(), rule.name()));
        return names;
    }
}
