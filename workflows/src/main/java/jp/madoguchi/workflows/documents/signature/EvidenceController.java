package jp.madoguchi.workflows.documents.signature;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** What a clerk can take along of a signature: what was signed, the signature itself, and the whole report about it. */
@Controller
@RequestMapping("/staff/applications/{number}/signatures/{id}")
class EvidenceController {

    private final Applications applications;
    private final Requests requests;
    private final Signatures signatures;

    EvidenceController(Applications applications, Requests requests, Signatures signatures) {
        this.applications = applications;
        this.requests = requests;
        this.signatures = signatures;
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> statement(@PathVariable String number, @PathVariable UUID id, Staff staff) {
        return file(requests.statement(requests.find(signature(number, id, staff).task()).orElseThrow()).pdf(),
                MediaType.APPLICATION_PDF, number + "-statement.pdf");
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable UUID id, Staff staff) {
        var found = signature(number, id, staff);
        return file(signatures.file(id), MediaType.APPLICATION_OCTET_STREAM, number + "-signature." + found.ending());
    }

    @GetMapping("/report.xml")
    ResponseEntity<byte[]> report(@PathVariable String number, @PathVariable UUID id, Staff staff) {
        signature(number, id, staff);
        return file(signatures.report(id).getBytes(StandardCharsets.UTF_8), MediaType.APPLICATION_OCTET_STREAM, number + "-report.xml");
    }

    private Signature signature(String number, UUID id, Staff staff) {
        var application = applications.recorded(staff, number, AuditAction.SIGNATURE);
        return requests.of(application.id()).stream().map(Request::signed)
                .filter(signed -> signed != null && signed.id().equals(id)).findFirst()
                .orElseThrow(() -> new NotFound("signature"));
    }

    private static ResponseEntity<byte[]> file(byte[] bytes, MediaType type, String name) {
        return ResponseEntity.ok().contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build()
                .toString()).body(bytes);
    }
}
