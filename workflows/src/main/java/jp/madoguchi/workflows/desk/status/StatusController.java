package jp.madoguchi.workflows.desk.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FileResponse;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.documents.document.Documents;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The applicant's pages of an application. Whoever may not see it is asked for number and code, whether it exists or not. */
@Controller
@RequestMapping("/applications/{number}")
class StatusController {

    private final Applications applications;
    private final StatusPage page;
    private final ReceiptPage receipt;
    private final Withdrawals withdrawals;
    private final Documents documents;
    private final Attachments attachments;

    StatusController(Applications applications, StatusPage page, ReceiptPage receipt, Withdrawals withdrawals, Documents documents,
            Attachments attachments) {
        this.applications = applications;
        this.page = page;
        this.receipt = receipt;
        this.withdrawals = withdrawals;
        this.documents = documents;
        this.attachments = attachments;
    }

    @GetMapping
    ModelAndView status(@PathVariable String number, Resident resident) {
        return page.view(applications.forResident(resident, number));
    }

    @GetMapping("/receipt")
    ModelAndView receipt(@PathVariable String number, Resident resident) {
        return receipt.view(applications.forResident(resident, number));
    }

    @GetMapping("/withdraw")
    ModelAndView askToWithdraw(@PathVariable String number, Resident resident) {
        var application = applications.forResident(resident, number);
        if (!withdrawals.isPossible(application)) return new ModelAndView("redirect:/applications/" + number);
        return new ModelAndView("status/withdraw", Map.of("app", application));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(@PathVariable String number, Resident resident) {
        var application = applications.forResident(resident, number);
        try {
            withdrawals.withdraw(application);
        } catch (ChangedMeanwhile e) {
            return page.view(applications.forResident(resident, number), null, "", List.of(new Problem("", "decidedMeanwhile", List.of())));
        }
        return new ModelAndView("redirect:/applications/" + number);
    }

    @GetMapping("/documents/{kind}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String kind, Resident resident) {
        var application = applications.forResident(resident, number);
        var document = documents.of(application.id()).stream().filter(d -> d.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new NotFound("document"));
        var name = application.receiptNumber() + "-" + kind + ".pdf";
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8).build().toString())
                .body(documents.pdf(document));
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String number, @PathVariable AttachmentId file,
            Resident resident) throws IOException {
        var application = applications.forResident(resident, number);
        var found = attachments.find(file).filter(a -> application.id().equals(a.application())).orElseThrow(() -> new NotFound("file"));
        return FileResponse.of(found, attachments.open(found));
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
