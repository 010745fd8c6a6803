package jp.madoguchi.platform.designer.procedure;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.engine.process.Workflows;
import jp.madoguchi.workflows.engine.step.Step;
import jp.madoguchi.workflows.messages.contact.Language;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.contact.NewsText;
import jp.madoguchi.workflows.messages.contact.NewsTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** お知らせの文: the owner's words for what applicants are told, by kind, step and language. They hold from the moment they are saved. */
@Controller
@RequestMapping("/staff/procedures/{code}/texts")
class TextsController {

    private static final int LONGEST_SUBJECT = 120;
    private static final int LONGEST_BODY = 4_000;

    /** What is chosen, as it stands in the address. */
    record Chosen(@Nullable String kind, @Nullable String step, @Nullable String language) {

        NewsTexts.Place place(List<Step> steps) {
            var what = Arrays.stream(NewsKind.values()).filter(one -> one.name().equals(kind)).findFirst().orElse(NewsKind.RECEIVED);
            var at = what.hasStep() && steps.stream().anyMatch(one -> one.key().equals(step)) ? step : "";
            return new NewsTexts.Place(what, at == null ? "" : at, Arrays.stream(Language.values())
                    .filter(one -> one.name().equals(language)).findFirst().orElse(Language.JA));
        }
    }

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;
    private final Workflows workflows;
    private final NewsTexts texts;
    private final NoticeSamples samples;

    TextsController(Procedures procedures, Designs designs, DesignerPage page, Workflows workflows, NewsTexts texts,
            NoticeSamples samples) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.workflows = workflows;
        this.texts = texts;
        this.samples = samples;
    }

    @GetMapping
    ModelAndView show(@PathVariable String code, Chosen chosen, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var place = chosen.place(steps(procedure));
        return view(staff, procedure, place, texts.own(procedure.id(), place)
                .orElseGet(() -> texts.ours(place.kind(), place.language())), "", "");
    }

    @PostMapping
    ModelAndView save(@PathVariable String code, Chosen chosen, @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String body, @RequestParam(defaultValue = "") String act,
            Staff staff, RedirectAttributes flash) {
        var procedure = procedures.owned(staff, code);
        var place = chosen.place(steps(procedure));
        var text = new NewsText(Fold.line(subject), Fold.lines(body));
        if (act.equals("forget")) {
            texts.forget(staff, procedure.id(), place);
        } else {
            var unknown = text.unknown(place.kind().fields());
            var bad = bad(place, text);
            if (!bad.isEmpty() || act.equals("look")) return view(staff, procedure, place, text, bad,
                    String.join("、", unknown.stream().filter(name -> bad.equals("unknown") || text.subject()
                    .contains("{" + name + "}")).toList()));
            texts.write(staff, procedure.id(), place, text);
        }
        AfterAct.say(flash, act.equals("forget") ? "textForgotten" : "textSaved");
        return new ModelAndView("redirect:/staff/procedures/" + procedure.code() + "/texts",
                Map.of("kind", place.kind(), "step", place.step(), "language", place.language()));
    }

    /** A code of {@code texts.bad.<code>}. */
    private static String bad(NewsTexts.Place place, NewsText text) {
        if (text.subject().isEmpty() || text.subject().length() > LONGEST_SUBJECT) return "subject";
        if (text.body().isEmpty() || text.body().length() > LONGEST_BODY) return "body";
        var unknown = text.unknown(place.kind().fields());
        if (!unknown.isEmpty()) return text.subject().contains("{" + unknown.getFirst() + "}") ? "unknownSubject" : "unknown";
        if (text.hasLooseBraces()) return "braces";
        return place.kind().wantsLink() && !text.body().contains("{" + place.kind().fields().get(2) + "}") ? "link" : "";
    }

    private ModelAndView view(Staff staff, Procedure procedure, NewsTexts.Place place, NewsText text, String bad, String unknown) {
        var model = new HashMap<>(designs.look(staff, procedure.code(), editing -> page.frame(editing, "texts")));
        model.put("kinds", NewsKind.values());
        model.put("languages", Language.values());
        model.put("steps", steps(procedure));
        model.put("place", place);
        model.put("text", text);
        model.put("own", texts.written(procedure.id()).contains(place));
        model.put("written", texts.written(procedure.id()));
        model.put("sample", samples.of(procedure.title(), place.kind(), text));
        model.put("bad", bad);
        model.put("unknown", unknown);
        return Screen.of("designer/texts", model, bad);
    }

    /** Of the workflow that is live: these words hold at once, for running applications, too. */
    private List<Step> steps(Procedure procedure) {
        return procedure.workflow() == null ? List.of() : workflows.get(procedure.workflow()).steps();
    }
}
