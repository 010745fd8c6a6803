package jp.madoguchi.workflows.desk.review;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FileResponse;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.Proposal;
import jp.madoguchi.workflows.cases.correction.CorrectionItem;
import jp.madoguchi.workflows.cases.correction.CorrectionRequests;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.desk.approval.Approvals;
import jp.madoguchi.workflows.documents.document.Documents;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One application on a clerk's or an approver's screen, and what they do with it. */
@Controller
@RequestMapping("/staff/applications/{number}")
class ReviewController {

    private static final int LONGEST = 1000;

    private final Applications applications;
    private final DeskActions deskActions;
    private final ReviewPage page;
    private final CorrectionRequests corrections;
    private final Approvals approvals;
    private final Memos memos;
    private final Attachments attachments;
    private final Documents documents;

    ReviewController(Applications applications, DeskActions deskActions, ReviewPage page, CorrectionRequests corrections,
            Approvals approvals, Memos memos,
            Attachments attachments, Documents documents) {
        this.applications = applications;
        this.deskActions = deskActions;
        this.page = page;
        this.corrections = corrections;
        this.approvals = approvals;
        this.memos = memos;
        this.attachments = attachments;
        this.documents = documents;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(required = false) @Nullable String file, Staff staff) {
        return page.view(staff, applications.recorded(staff, number, AuditAction.READ), null, List.of(), file);
    }

    @PostMapping("/correction")
    ModelAndView askCorrection(@PathVariable String number, @RequestParam int revision,
            @RequestParam Map<String, String> posted, Staff staff) {
        var reasons = DeskActions.reasons(posted);
        var problems = new ArrayList<Problem>();
        if (reasons.isEmpty()) problems.add(new Problem("", "nothingMarked", List.of()));
        reasons.forEach((field, reason) -> {
            if (reason.isEmpty()) problems.add(new Problem("reason-" + field, "reasonMissing", List.of()));
            else if (reason.length() > LONGEST) problems.add(new Problem("reason-" + field, "reasonTooLong", List.of(LONGEST)));
        });
        if (!problems.isEmpty()) return deskActions.again(staff, number, posted, problems);
        var items = reasons.entrySet().stream().map(entry -> new CorrectionItem(entry.getKey(), entry.getValue())).toList();
        return deskActions.act(staff, number, posted, () -> corrections.ask(staff, number, revision, items));
    }

    @PostMapping("/grant")
    ModelAndView proposeGrant(@PathVariable String number, @RequestParam int revision,
            @RequestParam Map<String, String> posted, Staff staff) {
        if (!DeskActions.reasons(posted).isEmpty()) return deskActions.again(staff, number, posted,
                List.of(new Problem("", "stillMarked", List.of(DeskActions.reasons(posted).size()))));
        return deskActions.checked(staff, number, posted, () -> approvals.propose(staff, number, revision, Proposal.GRANT, ""));
    }

    @PostMapping("/refuse")
    ModelAndView proposeRefusal(@PathVariable String number, @RequestParam int revision,
            @RequestParam Map<String, String> posted, Staff staff) {
        var reason = Fold.lines(posted.getOrDefault("refusal", ""));
        if (reason.isEmpty() || reason.length() > LONGEST) return deskActions.again(staff, number, posted,
                List.of(new Problem("refusal", "refusalReason", List.of(LONGEST))));
        return deskActions.act(staff, number, posted, () -> approvals.propose(staff, number, revision, Proposal.REFUSE, reason));
    }

    @PostMapping("/approve")
    ModelAndView approve(@PathVariable String number, @RequestParam int revision, @RequestParam Map<String, String> posted, Staff staff) {
        var confirmed = posted.containsKey("confirmed");
        if (!confirmed && approvals.wantsConfirmation(staff, number)) return deskActions.again(staff, number, posted,
                List.of(new Problem("", "confirmFirst", List.of())));
        return deskActions.checked(staff, number, posted, () -> approvals.approve(staff, number, revision, confirmed));
    }

    @PostMapping("/return")
    ModelAndView sendBack(@PathVariable String number, @RequestParam int revision, @RequestParam Map<String, String> posted, Staff staff) {
        var reason = Fold.lines(posted.getOrDefault("returnReason", ""));
        if (reason.isEmpty() || reason.length() > LONGEST) return deskActions.again(staff, number, posted,
                List.of(new Problem("returnReason", "returnReason", List.of(LONGEST))));
        return deskActions.act(staff, number, posted, () -> approvals.sendBack(staff, number, revision, reason));
    }

    /** Shows another attachment; like all that follows it keeps the marks and reasons set so far. */
    @PostMapping("/look")
    ModelAndView look(@PathVariable String number, @RequestParam(required = false) @Nullable String file,
            @RequestParam Map<String, String> posted, Staff staff) {
        return deskActions.again(staff, number, posted, List.of(), file);
    }

    @PostMapping("/assign")
    ModelAndView assign(@PathVariable String number, @RequestParam(defaultValue = "") String seen,
            @RequestParam boolean me, @RequestParam Map<String, String> posted, Staff staff) {
        try {
            var application = applications.forStaff(staff, number);
            applications.assign(staff, application, me ? staff.person() : null, application.assignee() != null
                    && seen.equals(application.assignee().toString()) ? application.assignee() : null);
            return deskActions.again(staff, number, posted, List.of());
        } catch (ChangedMeanwhile e) {
            return deskActions.conflict(staff, number, posted);
        }
    }

    @PostMapping("/memos")
    ModelAndView memo(@PathVariable String number, @RequestParam Map<String, String> posted, Staff staff) {
        var text = Fold.lines(posted.getOrDefault("memo", ""));
        if (text.length() > LONGEST) return deskActions.again(staff, number, posted,
                List.of(new Problem("memo", "reasonTooLong", List.of(LONGEST))));
        if (!text.isEmpty()) memos.add(staff, number, text);
        var kept = new LinkedHashMap<>(posted);
        kept.remove("memo");
        return deskActions.again(staff, number, kept, List.of());
    }

    /** A browser that opens a discarded tab again asks for the URL of the form it had sent. */
    @GetMapping({"/look", "/assign", "/memos", "/correction", "/grant", "/refuse", "/approve", "/return"})
    String back(@PathVariable String number) {
        return "redirect:/staff/applications/" + number;
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String number, @PathVariable AttachmentId file, Staff staff) throws IOException {
        var application = applications.recorded(staff, number, AuditAction.FILE);
        var found = attachments.find(file).filter(a -> application.id().equals(a.application())).orElseThrow(() -> new NotFound("file"));
        return FileResponse.of(found, attachments.open(found));
    }

    @GetMapping("/documents/{kind}")
    ResponseEntity<byte[]> document(@PathVariable String number, @PathVariable String kind, Staff staff) {
        var application = applications.recorded(staff, number, AuditAction.DOCUMENT);
        var document = documents.of(application.id()).stream().filter(d -> d.kind().equals(kind)).findFirst()
                .orElseThrow(() -> new NotFound("document"));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(documents.pdf(document));
    }
}
