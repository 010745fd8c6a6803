package jp.madoguchi.workflows.cases.opinion;

import java.io.IOException;
import java.util.Map;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.fill.FileResponse;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 意見照会 to a body with accounts: it sees what it is asked about, and nothing else. */
@Controller
@RequestMapping("/staff/opinions/{id}")
class OpinionController {

    private final Opinions opinions;
    private final OpinionPage page;
    private final Attachments attachments;

    OpinionController(Opinions opinions, OpinionPage page, Attachments attachments) {
        this.opinions = opinions;
        this.page = page;
        this.attachments = attachments;
    }

    @GetMapping
    @Transactional
    public ModelAndView show(@PathVariable String id, Staff staff) {
        return view(opinions.forStaff(staff, id, AuditAction.OPINION_READ), staff, null);
    }

    @PostMapping
    public ModelAndView answer(@PathVariable String id, @RequestParam Map<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile file, Staff staff) {
        var task = opinions.forStaff(staff, id, AuditAction.OPINION_ANSWER);
        var typed = page.read(posted);
        if (typed.problems().isEmpty()) typed.problems().addAll(page.attach(task, file));
        if (!typed.problems().isEmpty()) return view(task, staff, typed);
        try {
            opinions.answer(id, staff.person(), typed.result(), Fold.lines(typed.reply()), typed.signed());
        } catch (ChangedMeanwhile e) {
            return view(opinions.forStaff(staff, id, AuditAction.OPINION_READ), staff, typed);
        }
        return new ModelAndView("redirect:/staff/opinions?sent");
    }

    @GetMapping("/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable String id, @PathVariable String file, Staff staff) throws IOException {
        var found = page.file(opinions.forStaff(staff, id, AuditAction.OPINION_FILE), file);
        return FileResponse.of(found, attachments.open(found));
    }

    private ModelAndView view(Task task, Staff staff, OpinionPage.@Nullable Typed typed) {
        var model = page.model(task, "/staff/opinions/" + task.id(), typed);
        model.put("staff", staff);
        var view = new ModelAndView("opinion/account", model);
        if (typed != null) view.setStatus(typed.problems().isEmpty() ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
