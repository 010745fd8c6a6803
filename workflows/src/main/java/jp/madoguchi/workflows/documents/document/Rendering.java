package jp.madoguchi.workflows.documents.document;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.authority.Contacts;
import jp.madoguchi.workflows.base.template.Template;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.routing.DecisionData;
import jp.madoguchi.workflows.documents.seal.Seals;
import jp.madoguchi.workflows.engine.part.Placeholders;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 書類を書く: from an application and a template, or one of the built-in ones, to a manuscript; and to a PDF where it is looked at only. */
@Component
class Rendering {

    /**
     * What a document says of itself, apart from its application.
     *
     * @param qr a data: URL
     */
    record Said(String number, String reason, @Nullable LocalDate until, String qr) {

        static final Said NOTHING = new Said("", "", null, "");
    }

    private final Submissions submissions;
    private final FormVersions forms;
    private final DecisionData decisionData;
    private final TemplateValues templateValues;
    private final Contacts contacts;
    private final Applications applications;
    private final Drawing drawing;
    private final Seals seals;

    Rendering(Submissions submissions, FormVersions forms, DecisionData decisionData, TemplateValues templateValues,
            Contacts contacts, Applications applications, Drawing drawing, Seals seals) {
        this.submissions = submissions;
        this.forms = forms;
        this.decisionData = decisionData;
        this.templateValues = templateValues;
        this.contacts = contacts;
        this.applications = applications;
        this.drawing = drawing;
        this.seals = seals;
    }

    Manuscript of(Application application, IssueStep step, Said said) {
        return step.html().isEmpty() ? builtIn(application, step, said)
                : Manuscript.of(Template.fill(step.html(), values(application, step, said)), seals.isDemo());
    }

    /** Marked 見本, whatever it is drawn with. */
    Pdfs.Drawn preview(Application application, IssueStep step, String number, String reason, String qr) {
        var said = new Said(number, reason, step.until(decisionData.of(application), applications.today()).orElse(null), qr);
        return drawing.of(Manuscript.of(Template.fill(step.html(), values(application, step, said)), true));
    }

    private Manuscript builtIn(Application application, IssueStep step, Said said) {
        var model = model(application);
        model.put("number", said.number);
        model.put("mark", step.mark(decisionData.of(application)));
        model.put("until", said.until);
        model.put("qr", said.qr);
        return drawing.written(step.document(), model);
    }

    /** One of the built-in letters. */
    Manuscript letter(String template, Application application, Map<String, Object> more) {
        var model = model(application);
        model.putAll(more);
        return drawing.written(template, model);
    }

    /**
     * One document with a row for each application; outside of the rows nobody's answers are known.
     *
     * @param numbers of the documents that they were issued, where they were
     */
    Pdfs.Drawn sheet(IssueStep step, List<Application> rows, Map<Application, String> numbers, boolean specimen) {
        var all = new HashMap<>(templateValues.about(about(rows.getFirst(), Said.NOTHING), step, Answers.none()));
        Stream.of("number", "received", "name", "kana").forEach(name -> all.put(Placeholders.named(name), ""));
        all.put(Placeholders.EACH, rows.stream()
                .map(row -> values(row, step, new Said(numbers.getOrDefault(row, ""), "", null, ""))).toList());
        all.put(Placeholders.named("count"), Integer.toString(rows.size()));
        return drawing.of(Manuscript.of(Template.fill(step.html(), all), specimen || seals.isDemo()));
    }

    private Map<String, Object> values(Application application, IssueStep step, Said said) {
        var sent = submissions.of(application.id()).getLast();
        return templateValues.of(application.authority(), step, forms.form(sent.form()), sent.answers(),
                decisionData.of(application), about(application, said));
    }

    private TemplateValues.About about(Application application, Said said) {
        return new TemplateValues.About(application.receiptNumber(), application.procedureTitle(),
                JapaneseTime.date(application.receivedAt()), application.applicantName(), application.applicantKana(),
                said.number, applications.today(), said.until, said.reason, said.qr, contacts.issuer(application.department()));
    }

    private Map<String, Object> model(Application application) {
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("issuer", contacts.issuer(application.department()));
        model.put("today", applications.today());
        model.put("time", new JapaneseTime());
        model.put("specimen", seals.isDemo());
        return model;
    }
}
