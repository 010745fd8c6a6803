package jp.madoguchi.workflows.desk.review;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileClosed;
import jp.madoguchi.forms.attachment.FileMissing;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.desk.approval.Decisions;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.signature.Proofs;
import org.springframework.stereotype.Service;

/** 証拠のまとめ of an application: what was sent, signed, decided and issued, and a list with the fingerprint of each file. */
@Service
class EvidenceFile {

    private final Applications applications;
    private final Submissions submissions;
    private final Documents documents;
    private final Decisions decisions;
    private final Proofs proofs;
    private final Attachments attachments;
    private final Clock clock;

    EvidenceFile(Applications applications, Submissions submissions, Documents documents, Decisions decisions,
            Proofs proofs, Attachments attachments, Clock clock) {
        this.applications = applications;
        this.submissions = submissions;
        this.documents = documents;
        this.decisions = decisions;
        this.proofs = proofs;
        this.attachments = attachments;
        this.clock = clock;
    }

    /** One file after the other, never all of them in memory. */
    void write(Application application, OutputStream out) throws IOException {
        try (var zip = new EvidenceZip(out)) {
            var sent = submissions.of(application.id());
            for (var one : sent) zip.put("submission-" + one.ordinal() + ".json", json(Map.of("ordinal", one.ordinal(), "receivedAt",
                    one.receivedAt().toString(), "form", one.form().toString(), "answers", one.answers())));
            zip.put("decisions.json", json(applications.happenings(application.id()).stream().map(EvidenceFile::told).toList()));
            for (var file : sent.stream().flatMap(one -> one.answers().files().stream()).distinct().toList()) put(zip, file);
            for (var document : documents.of(application.id()))
                if (document.ready()) zip.put("documents/" + document.kind() + ".pdf", documents.pdf(document));
            zip.putAll(decisions.files(application.id()));
            zip.putAll(proofs.of(application.id()));
            zip.finish(list -> json(Map.of("receiptNumber", application.receiptNumber(), "procedure", application.procedureTitle(),
                    "madeAt", clock.instant().toString(), "files", list.files(), "missing", list.missing())));
        }
    }

    private static Map<String, Object> told(Happening one) {
        var entry = new TreeMap<String, Object>(Map.of("at", one.at().toString(), "kind", one.kind(), "detail", one.detail()));
        if (one.person() != null) entry.put("person", one.person());
        return entry;
    }

    /** What was sent and is not there any more, or not as it came, is named as missing. */
    private void put(EvidenceZip zip, FileRef file) throws IOException {
        var name = "attachments/" + file.id() + "-" + file.name().replaceAll("[\\\\/:]", "_");
        var found = attachments.find(AttachmentId.of(file.id()));
        if (found.isEmpty()) {
            zip.miss(name);
            return;
        }
        try (var bytes = attachments.open(found.get())) {
            if (!zip.put(name, bytes).equals(found.get().sha256())) zip.miss(name);
        } catch (FileMissing | FileClosed e) {
            zip.miss(name);
        }
    }

    private static byte[] json(Object value) {
        return FormJson.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }
}
