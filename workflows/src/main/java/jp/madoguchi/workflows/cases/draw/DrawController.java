package jp.madoguchi.workflows.cases.draw;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 抽選: announcing and drawing. */
@Controller
@RequestMapping("/staff/draws")
class DrawController {

    private final Draws draws;

    DrawController(Draws draws) {
        this.draws = draws;
    }

    @GetMapping
    ModelAndView list(Staff staff) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("waiting", draws.waiting(staff));
        model.put("draws", draws.all(staff));
        return new ModelAndView("draw/staff", model);
    }

    @PostMapping("/announce")
    String announce(@RequestParam UUID procedure, @RequestParam String step,
            @RequestParam(defaultValue = "") String at, Staff staff, RedirectAttributes flash) {
        draws.announce(staff, procedure, step, time(at).orElseThrow(() -> new Draws.DrawRefused("noTime")));
        FlashMessage.done(flash, "draw.done.announced");
        return "redirect:/staff/draws";
    }

    @PostMapping("/{id}")
    String draw(@PathVariable DrawId id, Staff staff, RedirectAttributes flash) {
        draws.draw(staff, id);
        FlashMessage.done(flash, "draw.done.drawn");
        return "redirect:/staff/draws";
    }

    @ExceptionHandler(Draws.DrawRefused.class)
    String refused(Draws.DrawRefused refused, RedirectAttributes flash) {
        FlashMessage.failed(flash, "draw.problem." + refused.getMessage());
        return "redirect:/staff/draws";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(JapaneseTime.JAPAN).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
