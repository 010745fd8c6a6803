package jp.madoguchi.workflows.desk.review;

import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What departments say at the same time (並行審査), and what has happened where an application waits for it (待機). */
@Controller
@RequestMapping("/staff/applications/{number}")
class AnswerController {

    private final DeskActions deskActions;
    private final JudgementActions judgementActions;

    AnswerController(DeskActions deskActions, JudgementActions judgementActions) {
        this.deskActions = deskActions;
        this.judgementActions = judgementActions;
    }

    @PostMapping("/joint")
    ModelAndView joint(@PathVariable String number, @RequestParam int revision, @RequestParam Map<String, String> posted, Staff staff) {
        var result = posted.getOrDefault("jointResult", "");
        var note = Fold.lines(posted.getOrDefault("jointNote", ""));
        if (!List.of("agree", "against").contains(result)) return deskActions.again(staff, number, posted,
                List.of(new Problem("jointResult", "jointResult", List.of())));
        if (result.equals("against") && note.isEmpty()) return deskActions.again(staff, number, posted,
                List.of(new Problem("jointNote", "jointNote", List.of())));
        if (note.length() > DeskActions.LONGEST) return deskActions.again(staff, number, posted,
                List.of(new Problem("jointNote", "reasonTooLong", List.of(DeskActions.LONGEST))));
        return deskActions.checked(staff, number, posted,
                () -> judgementActions.joint(staff, number, revision, result.equals("agree"), note));
    }

    @PostMapping("/happened")
    ModelAndView happened(@PathVariable String number, @RequestParam int revision, @RequestParam Map<String, String> posted, Staff staff) {
        return deskActions.act(staff, number, posted, () -> judgementActions.happened(staff, number, revision));
    }

    @GetMapping({"/joint", "/happened"})
    String back(@PathVariable String number) {
        return "redirect:/staff/applications/" + number;
    }
}
