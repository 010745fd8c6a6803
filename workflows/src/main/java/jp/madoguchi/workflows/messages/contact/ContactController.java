package jp.madoguchi.workflows.messages.contact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Subscriptions;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** お知らせの届け方: by mail, SMS or in this browser, in which language; a new address counts when its code was typed. */
@Controller
@RequestMapping("/applications/{number}/notices")
class ContactController {

    private final Applications applications;
    private final ContactChannels contactChannels;
    private final ContactPreferences contactPreferences;
    private final Subscriptions subscriptions;

    ContactController(Applications applications, ContactChannels contactChannels,
            ContactPreferences contactPreferences, Subscriptions subscriptions) {
        this.applications = applications;
        this.contactChannels = contactChannels;
        this.contactPreferences = contactPreferences;
        this.subscriptions = subscriptions;
    }

    @GetMapping
    ModelAndView show(@PathVariable String number, @RequestParam(defaultValue = "") String done, Resident resident) {
        return view(applications.forResident(resident, number), Map.of(), List.of()).addObject("alone", done.equals("alone"));
    }

    private ModelAndView view(Application application, Map<String, String> typed, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("app", application);
        model.put("reach", contactChannels.of(application.id()));
        model.put("languages", contactPreferences.languages(application));
        model.put("sms", contactPreferences.offersSms());
        model.put("pushKey", subscriptions.publicKey().orElse(null));
        model.put("browsers", subscriptions.of(application.id()));
        model.put("mailAsked", contactPreferences.asked(application, Channel.MAIL).orElse(null));
        model.put("smsAsked", contactPreferences.asked(application, Channel.SMS).orElse(null));
        model.put("alone", false);
        model.put("typed", typed);
        model.put("problems", problems);
        return Screen.of("contact/contact", model, problems);
    }

    @PostMapping
    ModelAndView choose(@PathVariable String number, @RequestParam(defaultValue = "ja") String language,
            @RequestParam(defaultValue = "false") boolean mail, @RequestParam(defaultValue = "false") boolean sms,
            Resident resident) {
        var application = applications.forResident(resident, number);
        contactPreferences.choose(application, Language.of(language), mail, sms);
        var preference = contactChannels.of(application.id());
        var alone = !(application.mail() != null && preference.takesMail()) && !preference.takesSms()
                && subscriptions.of(application.id()).isEmpty();
        return done(application, alone ? "alone" : "saved");
    }

    @Within(Budget.CODES)
    @PostMapping("/{channel}")
    ModelAndView ask(@PathVariable String number, @PathVariable String channel,
            @RequestParam(defaultValue = "") String address, Resident resident) {
        var application = applications.forResident(resident, number);
        var bad = contactPreferences.ask(application, channel(channel), address);
        if (!bad.isEmpty()) return view(application, Map.of(channel, address), List.of(new Problem(channel, "reach." + bad, List.of())));
        return done(application, "asked");
    }

    @Within(Budget.TRIES)
    @PostMapping("/{channel}/code")
    ModelAndView confirm(@PathVariable String number, @PathVariable String channel,
            @RequestParam(defaultValue = "") String code, Resident resident) {
        var application = applications.forResident(resident, number);
        var again = contactPreferences.confirm(application, channel(channel), code);
        if (again.isEmpty()) return view(application, Map.of(), List.of(new Problem(channel + "-code", "reach.code", List.of())));
        return done(application, again.getAsInt() == 0 ? channel : channel + "&again=" + again.getAsInt());
    }

    /** What the browser itself says, by script; without one there is no push. */
    @PostMapping("/browser")
    ModelAndView push(@PathVariable String number, @RequestParam(defaultValue = "") String endpoint,
            @RequestParam(defaultValue = "") String p256dh, @RequestParam(defaultValue = "") String auth,
            @RequestParam(defaultValue = "") String off, Resident resident) {
        var application = applications.forResident(resident, number);
        if (!off.isEmpty()) {
            subscriptions.forget(application.id(), endpoint);
            return done(application, "browserOff");
        }
        if (!subscriptions.keep(application.id(), endpoint, p256dh, auth)) return view(application, Map.of(),
                List.of(new Problem("browser", "reach.browser", List.of())));
        return done(application, "browser");
    }

    @GetMapping({"/{channel}", "/{channel}/code"})
    String back(@PathVariable String number) {
        return "redirect:/applications/" + number + "/notices";
    }

    private static Channel channel(String text) {
        for (var channel : List.of(Channel.MAIL, Channel.SMS)) if (channel.name().equalsIgnoreCase(text)) return channel;
        throw new NotFound("channel");
    }

    private static ModelAndView done(Application application, String what) {
        return new ModelAndView("redirect:/applications/" + application.receiptNumber() + "/notices?done=" + what);
    }

    @ExceptionHandler(NotFound.class)
    String askForCode() {
        return "redirect:/status";
    }
}
