package jp.madoguchi.platform.designer.check;

import java.util.HashMap;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 言いかえ: the list of words that owners are told about; the office edits it. */
@Controller
@RequestMapping("/staff/words")
class PlainWordsController {

    private final PlainWords words;

    PlainWordsController(PlainWords words) {
        this.words = words;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("words", words.of(staff.authority()));
        model.put("mayEdit", words.mayEdit(staff));
        return new ModelAndView("designer/words", model);
    }

    @PostMapping
    String keep(@RequestParam String word, @RequestParam(defaultValue = "") String plain, Staff staff, RedirectAttributes flash) {
        words.keep(staff, word, plain);
        AfterAct.say(flash, plain.isBlank() ? "wordGone" : "wordKept", word);
        return "redirect:/staff/words";
    }
}
