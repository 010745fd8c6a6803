package jp.madoguchi.workflows.desk.review;

import jp.madoguchi.db.share.Costly;
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
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** 証拠をまとめて保存する. */
@Controller
class EvidenceDownload {

    private final Applications applications;
    private final EvidenceFile evidence;

    EvidenceDownload(Applications applications, EvidenceFile evidence) {
        this.applications = applications;
        this.evidence = evidence;
    }

    @Costly
    @GetMapping("/staff/applications/{number}/evidence.zip")
    ResponseEntity<StreamingResponseBody> zip(@PathVariable String number, Staff staff) {
        var application = applications.recorded(staff, number, AuditAction.EVIDENCE);
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("application/zip"))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(application.receiptNumber() + "-evidence.zip").build().toString())
                .body(out -> evidence.write(application, out));
    }
}
