package jp.madoguchi.workflows.cases.confirmation;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.fill.FileResponse;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.cases.link.CodedLink;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 確認のリンク: first the code, then what is to be confirmed, and the answer. */
@Controller
@RequestMapping("/confirmations/{token}")
class ConfirmationController {

    private final ConfirmationLinks links;
    private final Confirmations confirmations;
    private final ConfirmationPage page;
    private final Attachments attachments;

    ConfirmationController(ConfirmationLinks links, Confirmations confirmations, ConfirmationPage page, Attachments attachments) {
        this.links = links;
        this.confirmations = confirmations;
        this.page = page;
        this.attachments = attachments;
    }

    @Within(Budget.LINKS)
    @GetMapping
    ModelAndView show(@PathVariable String token, @RequestParam(required = false) @Nullable String asked, Resident resident) {
        var link = link(token, resident);
        if (link.expired()) return gone("");
        var confirmation = confirmation(link);
        if (!link.open()) return code(token, link, asked != null, List.of(), "");
        return view(token, link, confirmation, ConfirmationPage.untyped(confirmation));
    }

    @Within(Budget.CODES)
    @PostMapping("/code")
    ModelAndView askCode(@PathVariable String token, Resident resident) {
        var link = link(token, resident);
        links.askCode(link, confirmation(link));
        return new ModelAndView("redirect:/confirmations/{token}?asked");
    }

    @Within(Budget.TRIES)
    @PostMapping("/enter")
    ModelAndView enter(@PathVariable String token, @RequestParam(defaultValue = "") String code, Resident resident) {
        var link = link(token, resident);
        if (link.expired()) return gone("");
        if (links.enter(link, Fold.digits(code), confirmation(link), resident)) return new ModelAndView(
                "redirect:/confirmations/{token}");
        var view = code(token, link, true, List.of(new Problem("code", "statusCode", List.of())), "");
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam MultiValueMap<String, String> posted, Resident resident) {
        var link = link(token, resident);
        var typed = ConfirmationPage.read(posted);
        if (link.expired()) return gone(typed.comment());
        if (!link.open()) return conflict(code(token, link, false, List.of(), typed.comment()));
        var asked = confirmation(link);
        var proof = Confirmation.Proof.behind(link);
        if (!typed.problems().isEmpty()) return again(token, link, asked, typed, HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            if (typed.result().equals(Confirmation.CONFIRMED)) confirmations.confirm(asked, proof, typed.signed(), null);
            else confirmations.giveBack(asked, proof, typed.signed(), Fold.lines(typed.comment()), page.items(asked, typed));
        } catch (ChangedMeanwhile e) {
            return again(token, link, confirmation(link), typed, HttpStatus.CONFLICT);
        }
        return new ModelAndView("redirect:/confirmations/{token}");
    }

    @GetMapping({"/code", "/enter"})
    String back() {
        return "redirect:/confirmations/{token}";
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String token, @PathVariable AttachmentId file, Resident resident)
            throws IOException {
        var link = link(token, resident);
        if (!link.open() || link.expired()) throw new NotFound("file");
        var found = page.file(confirmation(link), file);
        return FileResponse.of(found, attachments.open(found));
    }

    private CodedLink link(String token, Resident resident) {
        return links.find(token, resident).orElseThrow(() -> new NotFound("link"));
    }

    private Confirmation confirmation(CodedLink link) {
        return confirmations.find(link.task()).orElseThrow(() -> new NotFound("confirmation"));
    }

    /** Who did not answer by this link is told that somebody did. */
    private ModelAndView view(String token, CodedLink link, Confirmation asked, ConfirmationPage.Typed typed) {
        var model = page.model(asked, base(token), typed);
        model.put("own", asked.proof() == null || asked.proof().isBy(link.byHand()));
        return new ModelAndView("confirmation/link", model);
    }

    private ModelAndView again(String token, CodedLink link, Confirmation asked, ConfirmationPage.Typed typed,
            HttpStatusCode status) {
        var view = view(token, link, asked, typed);
        view.setStatus(status);
        return view;
    }

    private static ModelAndView code(String token, CodedLink link, boolean asked, List<Problem> problems, String typed) {
        return new ModelAndView("confirmation/code", Map.of("token", token, "byHand", link.byHand(), "sent", asked || link.byHand(),
                "problems", problems, "typed", typed));
    }

    private static ModelAndView conflict(ModelAndView view) {
        view.setStatus(HttpStatus.CONFLICT);
        return view;
    }

    /** @param typed what could not be sent any more */
    private static ModelAndView gone(String typed) {
        var view = new ModelAndView("confirmation/gone", Map.of("problems", List.of(), "typed", typed));
        view.setStatus(HttpStatus.GONE);
        return view;
    }

    private static String base(String token) {
        return "/confirmations/" + token;
    }
}
