package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.forms.text.TypedDay;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** まとめて知らせる: to whom, what, a look at it, and then how far it has got. */
@Controller
@RequestMapping("/staff/bulk-notices")
class BulkController {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BODY = 4_000;

    /**
     * As it was typed so far.
     *
     * @param counted how many it was to go to when it was looked at; id so that it is sent once, however often the
     * button is pressed
     */
    record Typed(@Nullable String procedure, @Nullable String whose, @Nullable String from, @Nullable String until,
            @Nullable String subject, @Nullable String body, @Nullable Integer counted, @Nullable BulkId id) {

        String title() {
            return subject == null ? "" : Fold.line(subject);
        }

        String text() {
            return body == null ? "" : Fold.lines(body);
        }
    }

    private final Bulks bulks;
    private final ApplicantMessages applicantMessages;

    BulkController(Bulks bulks, ApplicantMessages applicantMessages) {
        this.bulks = bulks;
        this.applicantMessages = applicantMessages;
    }

    @GetMapping
    ModelAndView list(Staff staff) {
        return view(staff, new Typed(null, null, null, null, null, null, null, null), "", null);
    }

    @PostMapping
    ModelAndView look(Typed typed, Staff staff) {
        var whom = whom(staff, typed);
        var bad = whom.isEmpty() ? "procedure" : bad(typed);
        return view(staff, typed, bad, bad.isEmpty() ? whom.get() : null);
    }

    @PostMapping("/send")
    ModelAndView send(Typed typed, Staff staff) {
        var whom = whom(staff, typed);
        if (whom.isEmpty() || !bad(typed).isEmpty()) return look(typed, staff);
        var count = bulks.count(staff, whom.get());
        if (count == 0 || typed.id == null || typed.counted == null || typed.counted != count) return look(typed, staff);
        return new ModelAndView("redirect:/staff/bulk-notices/" + bulks.begin(staff, typed.id, whom.get(), typed.title(), typed.text()));
    }

    private ModelAndView view(Staff staff, Typed typed, String bad, @Nullable Whom whom) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("procedures", bulks.procedures(staff));
        model.put("bulks", bulks.list(staff));
        model.put("typed", typed);
        model.put("bad", bad);
        if (whom != null) {
            model.put("count", bulks.count(staff, whom));
            model.put("fresh", bulks.fresh());
            bulks.first(staff, whom).ifPresent(first -> {
                model.put("first", first);
                model.put("sample", applicantMessages.shown(first,
                        ApplicantMessages.Message.of(NewsKind.BULK, typed.title(), typed.text())));
            });
        }
        return Screen.of("bulk/list", model, bad);
    }

    /** A code of {@code bulk.bad.<code>}. */
    private static String bad(Typed typed) {
        if (TypedDay.isWrong(typed.from) || TypedDay.isWrong(typed.until) || (TypedDay.read(typed.from).isPresent()
                && TypedDay.read(typed.until).filter(until -> until.isBefore(TypedDay.read(typed.from).get()))
                .isPresent())) return "day";
        if (typed.title().isEmpty() || typed.title().length() > LONGEST_SUBJECT) return "subject";
        return typed.text().isEmpty() || typed.text().length() > LONGEST_BODY ? "body" : "";
    }

    private Optional<Whom> whom(Staff staff, Typed typed) {
        return bulks.procedures(staff).stream().filter(one -> one.id().toString().equals(typed.procedure)).findFirst()
                .map(one -> new Whom(staff.authority(), staff.department(), one.id(), typed.whose == null ? "" : typed.whose,
                        TypedDay.read(typed.from).map(BulkController::start).orElse(Instant.EPOCH),
                                TypedDay.read(typed.until).map(day -> start(day.plusDays(1)))
                                .orElse(start(LocalDate.of(9999, 1, 1)))));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(JapaneseTime.JAPAN).toInstant();
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable BulkId id, Staff staff) {
        var model = new HashMap<String, Object>();
        var bulk = bulks.find(staff, id);
        model.put("staff", staff);
        model.put("bulk", bulk);
        model.put("problems", List.of());
        model.put("unreached", bulks.unreached(bulk));
        return new ModelAndView("bulk/bulk", model);
    }

    @PostMapping("/{id}/cancel")
    String cancel(@PathVariable BulkId id, Staff staff) {
        bulks.cancel(staff, id);
        return "redirect:/staff/bulk-notices/" + id;
    }

    @GetMapping({"/{id}/cancel", "/send"})
    String back() {
        return "redirect:/staff/bulk-notices";
    }
}
