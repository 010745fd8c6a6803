package jp.madoguchi.workflows.desk.review;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.desk.approval.Decisions;
import jp.madoguchi.workflows.documents.document.Documents;
import jp.madoguchi.workflows.documents.document.IssuedDocument;
import jp.madoguchi.workflows.documents.document.Sha256;
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

    void write(Application application, OutputStream out) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        submissions.of(application.id()).forEach(sent -> files.put("submission-" + sent.ordinal() + ".json",
                json(Map.of("ordinal", sent.ordinal(), "receivedAt", sent.receivedAt().toString(), "form", sent.form()
                .toString(), "answers", sent.answers()))));
        files.put("decisions.json", json(applications.happenings(application.id()).stream().map(one -> {
            var entry = new TreeMap<String, Object>(Map.of("at", one.at().toString(), "kind", one.kind(), "detail", one.detail()));
            if (one.person() != null) entry.put("person", one.person());
            return entry;
        }).toList()));
        for (var sent : submissions.of(application.id()))
            for (var file : sent.answers().files()) attachments.find(AttachmentId.of(file.id()))
                    .ifPresent(found -> files.put("attachments/" + file.id() + "-" + file.name()
                    .replaceAll("[\\\\/:]", "_"), bytes(found)));
        documents.of(application.id()).stream().filter(IssuedDocument::ready)
                .forEach(document -> files.put("documents/" + document.kind() + ".pdf", documents.pdf(document)));
        files.putAll(decisions.files(application.id()));
        files.putAll(proofs.of(application.id()));
        var manifest = new ArrayList<Map<String, Object>>();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                put(zip, file.getKey(), file.getValue());
                manifest.add(new TreeMap<>(Map.of("file", file.getKey(), "bytes", file.getValue().length, "sha256",
                        HexFormat.of().formatHex(Sha256.of(file.getValue())))));
            }
            put(zip, "manifest.json", json(Map.of("receiptNumber", application.receiptNumber(), "procedure",
                    application.procedureTitle(), "madeAt", clock.instant().toString(), "files", manifest)));
        }
    }

    private byte[] bytes(Attachment attachment) {
        try (var in = attachments.open(attachment)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(Object value) {
        return FormJson.mapper().writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
