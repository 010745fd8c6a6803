package jp.madoguchi.workflows.documents.signature;

import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.fill.FilledForm;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.documents.document.Pdfs;
import jp.madoguchi.workflows.documents.signature.assessment.CardFacts;
import jp.madoguchi.workflows.documents.signature.assessment.Comparison;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.engine.part.Signer;
import org.springframework.stereotype.Component;

/** Freezes what was sent for a signer: the pages that are theirs, as a PDF for people and as JSON for machines. */
@Component
class Statements {

    private final Submissions submissions;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Attachments attachments;
    private final Pdfs pdfs;

    Statements(Submissions submissions, FormVersions forms, FilledForm filled, Attachments attachments, Pdfs pdfs) {
        this.submissions = submissions;
        this.forms = forms;
        this.filled = filled;
        this.attachments = attachments;
        this.pdfs = pdfs;
    }

    Submission last(Application application) {
        return submissions.of(application.id()).getLast();
    }

    /** What a certificate says of a person beside the answers that count now; empty for one without the four facts. */
    List<FieldMatch> compared(Application application, Signer signer, X509Certificate certificate) {
        var last = last(application);
        return CardFacts.of(certificate).map(known -> Comparison.of(known, signer, forms.form(last.form()), last.answers()))
                .orElse(List.of());
    }

    Statement freeze(Application application, Signer signer, Submission submission) {
        var parts = parts(application, signer, submission);
        var model = new HashMap<String, Object>(Map.of("app", application, "signer", signer.name(), "parts", parts,
                "time", new JapaneseTime(), "received", submission.receivedAt()));
        model.put("fingerprints", fingerprints(parts));
        var pdf = pdfs.draw("statement", model).pdf();
        return new Statement(json(application, signer, submission, parts, pdf), new Bytes(pdf));
    }

    List<FilledForm.Part> parts(Application application, Signer signer, Submission submission) {
        return filled.parts(application.authority(), forms.form(submission.form()), submission.answers()).stream()
                .map(part -> new FilledForm.Part(part.title(), part.lines().stream()
                        .filter(line -> signer.pages().isEmpty() || (line.page() != null && signer.pages()
                        .contains(line.page().slug()))).toList()))
                .filter(part -> !part.lines().isEmpty()).toList();
    }

    /** Of attached files, by their ids. */
    private Map<String, String> fingerprints(List<FilledForm.Part> parts) {
        var all = new TreeMap<String, String>();
        parts.stream().flatMap(part -> part.lines().stream()).flatMap(line -> line.files().stream())
                .forEach(file -> attachments.find(AttachmentId.of(file.id()))
                        .ifPresent(found -> all.put(file.id(), HexFormat.of().formatHex(found.sha256().bytes()))));
        return all;
    }

    private String json(Application application, Signer signer, Submission submission, List<FilledForm.Part> parts, byte[] pdf) {
        var all = new TreeMap<String, Object>();
        all.put("madoguchi", "statement/1");
        all.put("procedure", application.procedureTitle());
        all.put("receiptNumber", application.receiptNumber());
        all.put("signer", signer.name());
        all.put("form", submission.form().toString());
        all.put("submission", submission.ordinal());
        all.put("receivedAt", submission.receivedAt().toString());
        all.put("pdfSha256", HexFormat.of().formatHex(Sha256.of(pdf)));
        all.put("attachments", fingerprints(parts));
        var answers = new ArrayList<Map<String, Object>>();
        parts.forEach(part -> part.lines()
                .forEach(line -> answers.add(new TreeMap<>(Map.of("key", line.key(), "label", line.field().label()
                .ja(), "lines", line.lines())))));
        all.put("answers", answers);
        return FormJson.mapper().writeValueAsString(all);
    }
}
