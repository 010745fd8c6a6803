package jp.madoguchi.workflows.desk.reminder;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 自分への知らせ: which mails one gets, and the address of one's calendar of deadlines. */
@Controller
class StaffNoticeController {

    private final Calendars calendars;

    StaffNoticeController(Calendars calendars) {
        this.calendars = calendars;
    }

    @GetMapping("/staff/notices")
    ModelAndView show(Staff staff) {
        return new ModelAndView("reminder/notices", Map.of("staff", staff, "wishes", calendars.wishes(staff),
                "feedOpen", calendars.isOpen(staff), "problems", List.of()));
    }

    @PostMapping("/staff/notices")
    String wish(@RequestParam(defaultValue = "false") boolean digest,
            @RequestParam(defaultValue = "false") boolean turn, Staff staff, RedirectAttributes flash) {
        calendars.wish(staff, digest, turn);
        FlashMessage.done(flash, "notices.told.saved");
        return "redirect:/staff/notices";
    }

    @PostMapping("/staff/notices/calendar")
    String open(@RequestParam(defaultValue = "false") boolean off, Staff staff, RedirectAttributes flash) {
        if (off) calendars.close(staff);
        else flash.addFlashAttribute("feed", calendars.open(staff));
        FlashMessage.done(flash, off ? "notices.told.closed" : "notices.told.opened");
        return "redirect:/staff/notices#calendar";
    }

    @GetMapping("/staff/notices/calendar")
    String back() {
        return "redirect:/staff/notices";
    }

    /** For a calendar program, which cannot sign in; the address is the key. */
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> feed(@PathVariable String secret) {
        var ics = calendars.of(secret).orElseThrow(() -> new NotFound("calendar"));
        return ResponseEntity.ok().contentType(MediaType.parseMediaType("text/calendar;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(15)).cachePrivate())
                .body(ics.getBytes(StandardCharsets.UTF_8));
    }
}
