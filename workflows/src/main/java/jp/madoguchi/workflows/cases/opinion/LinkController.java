package jp.madoguchi.workflows.cases.opinion;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 照会のリンク: first the code, then what is asked and the answer. */
@Controller
@RequestMapping("/opinions/{token}")
class LinkController {

    private final Links links;
    private final Opinions opinions;
    private final OpinionPage page;
    private final Attachments attachments;

    LinkController(Links links, Opinions opinions, OpinionPage page, Attachments attachments) {
        this.links = links;
        this.opinions = opinions;
        this.page = page;
        this.attachments = attachments;
    }

    @Within(Budget.LINKS)
    @GetMapping
    ModelAndView show(@PathVariable String token, Resident resident) {
        return view(token, link(token, resident), null);
    }

    @Within(Budget.CODES)
    @PostMapping("/code")
    ModelAndView askCode(@PathVariable String token, Resident resident) {
        links.askCode(link(token, resident));
        return new ModelAndView("redirect:/opinions/{token}?asked");
    }

    @Within(Budget.TRIES)
    @PostMapping("/enter")
    ModelAndView enter(@PathVariable String token, @RequestParam(defaultValue = "") String code, Resident resident) {
        var link = link(token, resident);
        if (link.expired()) return gone("");
        if (links.enter(link, Fold.digits(code), resident)) return new ModelAndView("redirect:/opinions/{token}");
        var view = new ModelAndView("opinion/code",
                Map.of("token", token, "asked", true, "problems",
                List.of(new Problem("code", "statusCode", List.of()))));
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    @PostMapping
    ModelAndView answer(@PathVariable String token, @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file, Resident resident) {
        var link = link(token, resident);
        var typed = page.read(posted);
        if (!link.open() || link.expired()) return view(token, link, typed);
        var task = opinions.task(link.task()).orElseThrow();
        if (typed.problems().isEmpty()) typed.problems().addAll(page.attach(task, file));
        if (!typed.problems().isEmpty()) return view(token, link, typed);
        try {
            opinions.answer(link.task(), null, typed.result(), Fold.lines(typed.reply()), typed.signed());
        } catch (ChangedMeanwhile e) {
            return view(token, link, typed);
        }
        return new ModelAndView("redirect:/opinions/{token}?sent");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String token, @PathVariable String file, Resident resident) throws IOException {
        var link = link(token, resident);
        if (!link.open() || link.expired()) throw new NotFound("file");
        var found = page.file(opinions.task(link.task()).orElseThrow(), file);
        return FileResponse.of(found, attachments.open(found));
    }

    private CodedLink link(String token, Resident resident) {
        return links.find(token, resident).orElseThrow(() -> new NotFound("link"));
    }

    private ModelAndView view(String token, CodedLink link, OpinionPage.@Nullable Typed typed) {
        var task = opinions.task(link.task()).orElseThrow(() -> new NotFound("opinion"));
        var written = typed == null ? "" : typed.reply();
        if (link.expired()) return gone(written);
        if (!link.open()) {
            var code = new ModelAndView("opinion/code", Map.of("token", token, "problems", List.of(), "typed", written));
            if (typed != null) code.setStatus(HttpStatus.CONFLICT);
            return code;
        }
        var view = new ModelAndView("opinion/link", page.model(task, "/opinions/" + token, typed));
        if (typed != null) view.setStatus(typed.problems().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    /** @param typed what could not be sent any more */
    private static ModelAndView gone(String typed) {
        var view = new ModelAndView("opinion/gone", Map.of("problems", List.of(), "typed", typed));
        view.setStatus(HttpStatus.GONE);
        return view;
    }
}
