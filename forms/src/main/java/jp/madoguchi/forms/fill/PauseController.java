package jp.madoguchi.forms.fill;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.answer.Masters;
import jp.madoguchi.forms.field.Asking;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Text;
import jp.madoguchi.forms.text.Words;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 保存して中断する: says how long the draft stays and mails a link to go on with it on another device. */
@Controller
@RequestMapping("/drafts/{id}/pause")
class PauseController {

    private static final MailField MAIL = new MailField(Question.of("mail", Text.ja(Words.of("given.mail")), false), false);

    private final Drafts drafts;
    private final FormVersions forms;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PauseController(Drafts drafts, FormVersions forms, Attempts attempts, ApplicationEventPublisher events, Clock clock) {
        this.drafts = drafts;
        this.forms = forms;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, @RequestParam(required = false) String sent, Resident resident) {
        var draft = drafts.open(id, resident);
        if (draft.isSent()) return new ModelAndView(FillLinks.redirect(draft, "/receipt"));
        return view(draft, address(draft), sent != null, List.of());
    }

    @Within(Budget.CODES)
    @PostMapping
    @Transactional
    public ModelAndView send(@PathVariable DraftId id, @RequestParam(defaultValue = "") String mail, Resident resident) {
        var draft = drafts.open(id, resident);
        var reading = MAIL.read(new Input(java.util.Map.of("mail", List.of(mail)), java.util.Map.of()),
                new Asking(Answers.none(), java.time.LocalDate.EPOCH, Masters.NONE));
        if (reading.answer().isEmpty()) return view(draft, mail, false, reading.problems());
        var mailbox = SecretTarget.mailbox(MailField.address(reading.answer().get()));
        if (!attempts.allow(Limit.hourly("resume-link", id.toString(), 5))
                || !attempts.allow(Limit.hourly("mail-to", mailbox, 12)))
            return view(draft, mail, false, List.of(new Problem("mail", "code.tooOften", List.of())));
        var link = drafts.link(draft);
        var until = clock.instant().plus(Duration.ofDays(7));
        events.publishEvent(new ResumeLinkAsked(draft.authority(), MailField.address(reading.answer().get()),
                forms.form(draft.form()).title().ja(), link, until));
        return new ModelAndView(FillLinks.redirect(draft, "/pause?sent"));
    }

    private String address(Draft draft) {
        var key = forms.form(draft.form()).summary().mail();
        return key == null ? "" : draft.answers().of(key).map(MailField::address).orElse("");
    }

    private ModelAndView view(Draft draft, String mail, boolean sent, List<Problem> problems) {
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", forms.form(draft.form()));
        model.put("mail", mail);
        model.put("sent", sent);
        model.put("problems", problems);
        return Screen.of("fill/pause", model, problems);
    }
}
