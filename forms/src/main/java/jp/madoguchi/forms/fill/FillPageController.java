package jp.madoguchi.forms.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.Field;
import jp.madoguchi.forms.field.Input;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.journey.Journey;
import jp.madoguchi.forms.journey.PageReading;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.Fold;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.MultipartFile;
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

    FillPageController(Drafts drafts, FormVersions forms, FilledForm filled, Uploads uploads, AddressLookup addresses) {
        this.drafts = drafts;
        this.forms = forms;
        this.filled = filled;
        this.uploads = uploads;
        this.addresses = addresses;
    }

    @GetMapping
    ModelAndView show(@PathVariable DraftId id, @PathVariable String slug, @RequestParam(defaultValue = "") String from, Resident resident) {
        var draft = drafts.open(id, resident);
        var journey = journeyOf(draft);
        var page = journey.open(slug);
        if (draft.isSent() || page.isEmpty()) return new ModelAndView(FillLinks.goOn(draft, journey));
        var fields = filled.fields(page.get(), draft.answers(), filled.asking(draft.authority(), draft.answers()));
        return view(draft, journey, page.get(), fields, List.of(), from);
    }

    @PostMapping
    ModelAndView save(@PathVariable DraftId id, @PathVariable String slug, @RequestParam MultiValueMap<String, String> posted,
            NativeWebRequest request, Resident resident) {
        var draft = drafts.open(id, resident);
        var journey = journeyOf(draft);
        var open = journey.open(slug);
        if (draft.isSent() || open.isEmpty()) return new ModelAndView(FillLinks.goOn(draft, journey));
        var page = open.get();
        var from = posted.getFirst("_from") == null ? "" : posted.getFirst("_from");

        var came = uploads.take(draft, page, filesOf(request), posted.getOrDefault("_remove", List.of()));
        var input = lookedUp(new Input(posted, came.files()));
        var asking = filled.asking(draft.authority(), draft.answers());
        var reading = PageReading.of(page, input, new HashSet<>(posted.getOrDefault("_asked", List.of())), asking);
        var problems = new ArrayList<>(came.problems());
        if (!mustStay(posted)) problems.addAll(reading.problems());

        var stale = !Seen.same(posted.getFirst("_seen"), draft, page) && changes(draft, reading);
        var saved = stale ? java.util.Optional.<Draft>empty() : drafts.save(draft, draft.answers().without(reading.wrong()).with(reading.answers()));
        if (saved.isEmpty()) return again(drafts.open(id, resident), page, input, List.of(new Problem("", "changedElsewhere", List.of())), from);

        return switch (posted.getFirst("_then")) {
            case "back" -> new ModelAndView(journey.before(page).map(before -> FillLinks.page(draft, before.slug())).orElse(FillLinks.redirect(draft, "/pause")));
            case "pause" -> new ModelAndView(FillLinks.redirect(draft, "/pause"));
            case null, default -> {
                if (!problems.isEmpty() || mustStay(posted)) yield again(saved.get(), page, input, problems, from);
                yield new ModelAndView(next(saved.get(), page, from));
            }
        };
    }

    /** Asked for by a button that changes this page only: another row, a file more or less, the town of a postcode. */
    private static boolean mustStay(MultiValueMap<String, String> posted) {
        return posted.containsKey("_lookup") || posted.containsKey("_remove") || posted.containsKey("_row") || "stay".equals(posted.getFirst("_then"));
    }

    private static boolean changes(Draft draft, PageReading reading) {
        return !draft.answers().without(reading.wrong()).with(reading.answers()).equals(draft.answers());
    }

    private String next(Draft draft, Page page, String from) {
        var journey = journeyOf(draft);
        var unsettled = page.asked(journey.answers()).stream()
                .filter(field -> journey.answers().of(field.key()).filter(answer -> !field.isSettled(answer)).isPresent()).map(Field::key).findFirst();
        if (unsettled.isPresent()) return FillLinks.redirect(draft, "/mail/" + unsettled.get() + "?send");
        if (journey.refused().isPresent() || !page.isDone(journey.answers())) return FillLinks.goOn(draft, journey);
        if (from.equals("check") && journey.isComplete()) return FillLinks.redirect(draft, "/check");
        return journey.after(page).filter(after -> journey.open(after.slug()).isPresent())
                .map(after -> FillLinks.page(draft, after.slug())).orElseGet(() -> FillLinks.goOn(draft, journey));
    }

    private ModelAndView again(Draft draft, Page page, Input input, List<Problem> problems, String from) {
        var asking = filled.asking(draft.authority(), draft.answers());
        var fields = filled.typed(page.asked(draft.answers()), input.values(), input.files(), problems, asking);
        var view = view(draft, journeyOf(draft), page, fields, problems, from);
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
        model.put("seen", Seen.of(draft, page));
        model.put("from", from);
        return new ModelAndView("fill/page", model);
    }

    /** With the town filled in, where the applicant pressed 住所を入れる. */
    private Input lookedUp(Input input) {
        var key = input.raw("_lookup");
        if (key.isEmpty()) return input;
        var towns = addresses.towns(Fold.digits(input.raw(key + ".postalCode")));
        return towns.isEmpty() ? input : input.with(key + ".town", towns.getFirst());
    }

    private static MultiValueMap<String, MultipartFile> filesOf(NativeWebRequest request) {
        var multipart = request.getNativeRequest(MultipartHttpServletRequest.class);
        return multipart == null ? new LinkedMultiValueMap<>() : multipart.getMultiFileMap();
    }

    private Journey journeyOf(Draft draft) {
        return Journey.through(forms.form(draft.form()), draft.answers());
    }
}
