package jp.madoguchi.forms.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.budget.Budget;
import jp.madoguchi.db.budget.Budgets;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.address.AddressLookup;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.PageReading;
import jp.madoguchi.forms.journey.Revalidation;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.servlet.ModelAndView;

/** Shows one page of a form and saves what the applicant enters there. */
@Controller
@RequestMapping("/drafts/{id}/pages/{slug}")
class FillPageController {

    private final Drafts drafts;
    private final FormVersions forms;
    private final FilledForm filled;
    private final Uploads uploads;
    private final AddressLookup addresses;
    private final MailCodes codes;
    private final Budgets budgets;

    FillPageController(Drafts drafts, FormVersions forms, FilledForm filled, Uploads uploads, AddressLookup addresses, MailCodes codes,
            Budgets budgets) {
        this.drafts = drafts;
        this.forms = forms;
        this.filled = filled;
        this.uploads = uploads;
        this.addresses = addresses;
        this.codes = codes;
        this.budgets = budgets;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, @PathVariable String slug,
            @RequestParam(defaultValue = "") String from, Resident resident) {
        var draft = drafts.open(id, resident);
        var journey = journeyOf(draft);
        var page = journey.open(slug);
        if (draft.isSent() || page.isEmpty()) return new ModelAndView(FillLinks.goOn(draft, journey));
        var fields = filled.fields(page.get(), draft, journey.answers());
        return view(draft, journey, page.get(), fields, List.of(), from);
    }

    @PostMapping
    ModelAndView save(@PathVariable DraftId id, @PathVariable String slug, @RequestParam MultiValueMap<String, String> posted,
            NativeWebRequest request, Resident resident, Sender sender) {
        var draft = drafts.open(id, resident);
        var journey = journeyOf(draft);
        var open = journey.open(slug);
        if (draft.isSent() || open.isEmpty()) return new ModelAndView(FillLinks.goOn(draft, journey));
        var page = open.get();
        var post = PagePost.of(posted, request);

        var came = uploads.take(draft, page, post, sender, resident);
        var input = post.input(addresses).with(came.files());
        var reading = PageReading.of(page, input, post.asked(), filled.asking(draft.authority(), journey.answers()),
                journey.form().checks());
        var saved = save(draft, page, post, reading);
        if (saved.isEmpty()) return again(drafts.open(id, resident), page, input,
                List.of(new Problem("", "changedElsewhere", List.of())), post);
        uploads.remove(draft, post.removed());

        var problems = new ArrayList<>(came.problems());
        if (!post.stays()) problems.addAll(reading.problems());
        if (post.isLookedUpInVain(input)) problems.add(new Problem(post.text("_lookup") + ".postalCode", "address.unknownCode", List.of()));
        return switch (post.text("_then")) {
            case "back" -> new ModelAndView(journey.before(page).map(before -> FillLinks.page(draft, before.slug()))
                    .orElse(FillLinks.redirect(draft, "/pause")));
            case "pause" -> new ModelAndView(FillLinks.redirect(draft, "/pause"));
            default -> problems.isEmpty() && !post.stays() ? new ModelAndView(next(saved.get(), page, resident, sender))
                    : again(saved.get(), page, input, problems, post);
        };
    }

    /** What was right becomes answers, what was not stays as it was typed; answers that lost their ground go. */
    private Optional<Draft> save(Draft draft, Page page, PagePost post, PageReading reading) {
        var answers = draft.answers().without(reading.wrong()).with(reading.answers());
        if (!PageVersion.same(post.text("_seen"), draft, page) && !answers.equals(draft.answers())) return Optional.empty();
        var standing = Revalidation.of(forms.form(draft.form()), answers, filled.asking(draft.authority(), answers));
        var unread = draft.unread().after(List.copyOf(post.asked()), reading.wrong(), post.values());
        for (var field : forms.form(draft.form()).fields().filter(field -> answers.has(field.key()) && !standing.has(field.key())).toList())
            unread = unread.with(field.refill(answers.of(field.key()).orElseThrow()));
        return drafts.save(draft, standing, unread);
    }

    /** To what is still open, wherever that is; a page answered before is not asked again. */
    private String next(Draft draft, Page page, Resident resident, Sender sender) {
        var journey = journeyOf(draft);
        var unsettled = page.asked(journey.answers()).stream()
                .filter(field -> journey.answers().of(field.key()).filter(answer -> !field.isSettled(answer))
                        .isPresent()).map(Field::key).findFirst();
        if (unsettled.isPresent()) return confirm(draft, journey, unsettled.get(), resident, sender);
        return FillLinks.goOn(draft, journey);
    }

    private String confirm(Draft draft, Journey journey, String field, Resident resident, Sender sender) {
        budgets.spend(Budget.MAILS, sender.key(), () -> resident.key().hash());
        var sent = codes.send(draft, journey.answers().of(field).map(MailField::address).orElse(""));
        return FillLinks.redirect(draft, "/mail/" + field + (sent ? "" : "?often"));
    }

    private ModelAndView again(Draft draft, Page page, Input input, List<Problem> problems, PagePost post) {
        var journey = journeyOf(draft);
        var asking = filled.asking(draft.authority(), journey.answers());
        var fields = filled.typed(page.asked(journey.answers()), input.values(), input.files(), problems, asking);
        var view = view(draft, journey, page, fields, problems, post.text("_from"));
        if (!problems.isEmpty()) view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }

    private ModelAndView view(Draft draft, Journey journey, Page page, List<FieldView> fields, List<Problem> problems, String from) {
        var model = new HashMap<String, Object>();
        model.put("draft", draft);
        model.put("form", journey.form());
        model.put("page", page);
        model.put("fields", fields);
        model.put("problems", problems);
        model.put("progress", Progress.on(journey, page));
        model.put("hasFiles", fields.stream().anyMatch(field -> field.kind().equals("attachment")));
        model.put("seen", PageVersion.of(draft, page));
        model.put("from", from);
        return new ModelAndView("fill/page", model);
    }

    private Journey journeyOf(Draft draft) {
        return Journey.through(forms.form(draft.form()), draft.answers());
    }
}
