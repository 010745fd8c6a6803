package jp.madoguchi.workflows.desk.approval;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.documents.signature.DeciderSigning;
import jp.madoguchi.workflows.documents.signature.Request;
import jp.madoguchi.workflows.documents.signature.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 署名して決裁する: the decision to sign, the ways to do it, and what came. */
@Controller
@RequestMapping("/staff/applications/{number}/decision")
class DecisionController {

    private final Approvals approvals;
    private final Applications applications;
    private final Requests requests;
    private final DeciderSigning signing;

    DecisionController(Approvals approvals, Applications applications, Requests requests, DeciderSigning signing) {
        this.approvals = approvals;
        this.applications = applications;
        this.requests = requests;
        this.signing = signing;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, Staff staff) {
        return view(staff, number, approvals.toSign(staff, number), "", null);
    }

    private ModelAndView view(Staff staff, String number, Request request, String problem, @Nullable String token) {
        var model = new HashMap<String, Object>(signing.model(request, staff, token));
        model.put("staff", staff);
        var application = applications.recorded(staff, number, AuditAction.READ);
        model.put("app", application);
        model.put("checklist", approvals.checklist(staff, application));
        model.put("problem", problem);
        return Screen.of("approval/sign", model, problem);
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, Staff staff) {
        var request = approvals.toSign(staff, number);
        applications.recorded(staff, number, AuditAction.DOCUMENT);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(requests.statement(request).pdf());
    }

    @PostMapping("/handover")
    ModelAndView begin(@PathVariable String number, Staff staff) {
        var request = approvals.toSign(staff, number);
        return view(staff, number, request, "", signing.begin(request, staff));
    }

    @PostMapping("/file")
    ModelAndView upload(@PathVariable String number, @RequestParam(required = false) @Nullable MultipartFile file,
            Staff staff) throws IOException {
        var request = approvals.toSign(staff, number);
        var problem = signing.upload(request, staff, file);
        return problem.isEmpty() ? new ModelAndView("redirect:" + base(number)) : view(staff, number, request, problem, null);
    }

    @PostMapping("/drop")
    String drop(@PathVariable String number, Staff staff) {
        signing.drop(approvals.toSign(staff, number), staff);
        return "redirect:" + base(number);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable String number, @RequestParam int revision, @RequestParam UUID seen,
            @RequestParam Map<String, String> posted, Staff staff) {
        var asked = approvals.checklist(staff, applications.forStaff(staff, number)).size();
        var ticked = (int) IntStream.range(0, asked).filter(i -> posted.containsKey("check-" + i)).count();
        if (ticked < asked) return view(staff, number, approvals.toSign(staff, number), "checklist", null);
        approvals.approveSigned(staff, number, revision, seen, ticked);
        return new ModelAndView("redirect:/staff/inbox?done=" + number);
    }

    @GetMapping({"/handover", "/file", "/drop", "/confirm"})
    String back(@PathVariable String number) {
        return "redirect:" + base(number);
    }

    /** It is not theirs any more, or something else is to be decided now. */
    @ExceptionHandler(ChangedMeanwhile.class)
    String changed(jakarta.servlet.http.HttpServletRequest request) {
        return "redirect:" + request.getRequestURI().replaceFirst("/decision.*", "");
    }

    private static String base(String number) {
        return "/staff/applications/" + number + "/decision";
    }
}
