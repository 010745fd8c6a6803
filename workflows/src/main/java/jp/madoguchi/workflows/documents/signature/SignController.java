package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Applications;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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

/** 電子署名 by the applicant, who also hands the links for others on. */
@Controller
@RequestMapping("/applications/{number}/signatures/{signer}")
class SignController {

    private final Applications applications;
    private final Requests requests;
    private final SignPage page;
    private final String site;

    SignController(Applications applications, Requests requests, SignPage page, @Value("${madoguchi.site}") String site) {
        this.applications = applications;
        this.requests = requests;
        this.page = page;
        this.site = site;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @PathVariable String signer, Resident resident) {
        return page.view(request(number, signer, resident), base(number, signer), resident, "", null);
    }

    @PostMapping("/handover")
    ModelAndView begin(@PathVariable String number, @PathVariable String signer, Resident resident) {
        return page.begin(request(number, signer, resident), base(number, signer), resident);
    }

    @GetMapping({"/handover", "/file", "/confirm", "/drop", "/link"})
    String back(@PathVariable String number, @PathVariable String signer) {
        return "redirect:" + base(number, signer);
    }

    @PostMapping("/file")
    ModelAndView upload(@PathVariable String number, @PathVariable String signer,
            @RequestParam(required = false) @Nullable MultipartFile file, Resident resident) throws IOException {
        return page.upload(request(number, signer, resident), base(number, signer), resident, file);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable String number, @PathVariable String signer, @RequestParam UUID seen, Resident resident) {
        return page.confirm(request(number, signer, resident), base(number, signer), resident, seen);
    }

    @PostMapping("/drop")
    ModelAndView drop(@PathVariable String number, @PathVariable String signer, Resident resident) {
        return page.drop(request(number, signer, resident), base(number, signer), resident);
    }

    /** Shown once; asked for again there is another, and this one opens nothing any more. */
    @PostMapping("/link")
    ModelAndView link(@PathVariable String number, @PathVariable String signer, Resident resident) {
        var request = request(number, signer, resident);
        return new ModelAndView("signature/link",
                Map.of("number", number, "request", request, "link", site + "/sign/" + requests.link(request).text()));
    }

    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String number, @PathVariable String signer, Resident resident) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(requests.statement(request(number, signer, resident)).pdf());
    }

    private Request request(String number, String signer, Resident resident) {
        return requests.of(applications.forResident(resident, number).id(), signer).orElseThrow(() -> new NotFound("signature"));
    }

    private static String base(String number, String signer) {
        return "/applications/" + number + "/signatures/" + signer;
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
