package jp.madoguchi.workflows.messages.mailcheck;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.messages.carrier.MailSettings;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** メールの設定と点検, for administrators. */
@Controller
@RequestMapping("/staff/mail")
class MailController {

    private static final Duration SHOWN = Duration.ofDays(7);

    private final DomainCheck check;
    private final MailSettings mail;
    private final Outbox outbox;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailController(DomainCheck check, MailSettings mail, Outbox outbox, TransactionTemplate transaction, Clock clock) {
        this.check = check;
        this.mail = mail;
        this.outbox = outbox;
        this.transaction = transaction;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, "", "");
    }

    private ModelAndView view(Staff staff, String typed, String bad) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        var since = clock.instant().minus(SHOWN);
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("from", mail.from());
        model.put("domain", mail.domain());
        model.put("findings", check.all());
        model.put("numbers", outbox.numbers(staff.authority(), since));
        model.put("back", outbox.back(staff.authority(), since));
        model.put("typed", typed);
        model.put("bad", bad);
        model.put("problems", List.of());
        return Screen.of("mailcheck/mail", model, bad);
    }

    @PostMapping
    ModelAndView test(@RequestParam(defaultValue = "") String to, Staff staff, RedirectAttributes flash) {
        var address = MailAddress.read(to);
        if (address.isEmpty()) return view(staff, to, "to");
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        transaction.executeWithoutResult(status -> outbox.post(staff.authority(), null, address.get(), "test",
                Priority.NEWS, staff.name()));
        FlashMessage.done(flash, "post.tested", address.get());
        return new ModelAndView("redirect:/staff/mail");
    }
}
