package jp.madoguchi.workflows.documents.signature;

import java.io.IOException;
import java.util.UUID;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 連名の署名: for a signer who is not the applicant, by the link that the applicant handed on. */
@Controller
@RequestMapping("/sign/{token}")
class SignLinkController {

    private final Requests requests;
    private final SignPage page;

    SignLinkController(Requests requests, SignPage page) {
        this.requests = requests;
        this.page = page;
    }

    @GetMapping
    ModelAndView show(@PathVariable String token, Resident resident) {
        return page.view(request(token), "/sign/" + token, resident, "", null);
    }

    @PostMapping("/handover")
    ModelAndView begin(@PathVariable String token, Resident resident) {
        return page.begin(request(token), "/sign/" + token, resident);
    }

    @GetMapping({"/handover", "/file", "/confirm", "/drop"})
    String back(@PathVariable String token) {
        return "redirect:/sign/" + token;
    }

    @PostMapping("/file")
    ModelAndView upload(@PathVariable String token, @RequestParam(required = false) @Nullable MultipartFile file,
            Resident resident) throws IOException {
        return page.upload(request(token), "/sign/" + token, resident, file);
    }

    @PostMapping("/confirm")
    ModelAndView confirm(@PathVariable String token, @RequestParam UUID seen, Resident resident) {
        return page.confirm(request(token), "/sign/" + token, resident, seen);
    }

    @PostMapping("/drop")
    ModelAndView drop(@PathVariable String token, Resident resident) {
        return page.drop(request(token), "/sign/" + token, resident);
    }

    /** Once it was signed nothing of the application is shown any more. */
    @GetMapping("/statement.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String token) {
        var request = request(token);
        if (!request.open()) throw new NotFound("statement");
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(requests.statement(request).pdf());
    }

    private Request request(String token) {
        return requests.behind(token).orElseThrow(() -> new NotFound("link"));
    }
}
