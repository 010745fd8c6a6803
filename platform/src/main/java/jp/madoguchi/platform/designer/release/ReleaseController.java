package jp.madoguchi.platform.designer.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import jp.madoguchi.forms.definition.FormCheck;
import jp.madoguchi.forms.designer.Difference;
import jp.madoguchi.forms.designer.Differences;
import jp.madoguchi.platform.designer.check.Readiness;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.editor.DesignerPage;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.platform.designer.settings.Settings;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedures;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 公開と版: what differs from what is live, in words and side by side; asking, checking, publishing; all versions. */
@Controller
@RequestMapping("/staff/procedures/{code}/release")
class ReleaseController {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    private final Procedures procedures;
    private final Designs designs;
    private final DesignerPage page;
    private final Releases releases;
    private final Readiness readiness;
    private final DocumentTrial trial;
    private final Settings settings;

    ReleaseController(Procedures procedures, Designs designs, DesignerPage page, Releases releases,
            Readiness readiness, DocumentTrial trial, Settings settings) {
        this.procedures = procedures;
        this.designs = designs;
        this.page = page;
        this.releases = releases;
        this.readiness = readiness;
        this.trial = trial;
        this.settings = settings;
    }

    @GetMapping
    @Transactional
    public ModelAndView show(@PathVariable String code, @RequestParam(defaultValue = "") String compare, Staff staff) {
        var procedure = procedures.seen(staff, code);
        var draft = designs.draft(procedure);
        var model = page.frame(staff, procedure, draft.orElse(null), "release");
        model.put("versions", releases.versions(procedure));
        model.put("mayDraw", procedures.mayOpen(staff));
        model.put("mayCheck", draft.isPresent() && releases.mayCheck(staff, draft.get()));
        if (draft.isPresent()) {
            var blueprint = draft.get().blueprint();
            var form = blueprint.form();
            var differences = Differences.between(designs.blueprint(procedure), blueprint, one -> ProcedureBlueprint.hasWorkflow(one)
                    ? settings.form(one, ProcedureBlueprint.WORKFLOW) : one.form());
            var points = readiness.of(procedure, draft.get(), blueprint, form, FormCheck.of(form));
            var changed = differences.stream().map(Difference::page).filter(slug -> !slug.isEmpty()).distinct().toList();
            model.put("form", form);
            model.put("differences", differences);
            model.put("points", points);
            model.put("ready", Readiness.isReady(points));
            model.put("changedPages", form.pages().filter(one -> changed.contains(one.slug())).toList());
            model.put("compare", changed.contains(compare) ? compare : changed.stream().findFirst().orElse(""));
            model.put("askedBy", designs.name(draft.get().stage().askedBy()));
            model.put("checkedBy", designs.name(draft.get().stage().checkedBy()));
        }
        return new ModelAndView("designer/release", model);
    }

    @PostMapping("/ask")
    String ask(@PathVariable String code, @RequestParam(defaultValue = "") String note, Staff staff, RedirectAttributes flash) {
        tried(staff, code);
        releases.ask(staff, procedures.seen(staff, code), limited(note));
        return told(flash, "asked");
    }

    @PostMapping("/take-back")
    String takeBack(@PathVariable String code, Staff staff, RedirectAttributes flash) {
        releases.takeBack(staff, procedures.seen(staff, code));
        return told(flash, "takenBack");
    }

    @PostMapping("/give-back")
    String giveBack(@PathVariable String code, @RequestParam int revision,
            @RequestParam(defaultValue = "") String reason, Staff staff, RedirectAttributes flash) {
        releases.giveBack(staff, procedures.seen(staff, code), revision, limited(reason));
        return told(flash, "givenBack");
    }

    /** @param at in Japan, as a browser sends it: 2026-12-01T09:00; empty is now */
    @PostMapping("/approve")
    String approve(@PathVariable String code, @RequestParam int revision,
            @RequestParam(defaultValue = "now") String when, @RequestParam(defaultValue = "") String at,
            Staff staff, RedirectAttributes flash) {
        if (when.equals("later") && time(at).isEmpty()) return told(flash, "noTime");
        tried(staff, code);
        releases.approve(staff, procedures.seen(staff, code), revision, when.equals("later") ? time(at) : Optional.empty());
        return told(flash, when.equals("later") ? "scheduled" : "published");
    }

    /** Takes its time, so that it is done before anything is locked. */
    private void tried(Staff staff, String code) {
        var procedure = procedures.seen(staff, code);
        designs.draft(procedure).ifPresent(draft -> trial.require(procedure, draft));
    }

    @PostMapping("/discard")
    String discard(@PathVariable String code, Staff staff, RedirectAttributes flash) {
        releases.discard(staff, procedures.seen(staff, code));
        return told(flash, "discarded");
    }

    @PostMapping("/return")
    String returnTo(@PathVariable String code, @RequestParam int version, Staff staff, RedirectAttributes flash) {
        releases.returnTo(staff, procedures.seen(staff, code), version);
        return told(flash, "returned", version);
    }

    @ExceptionHandler(Releases.ReleaseRefused.class)
    String refused(Releases.ReleaseRefused refused, jakarta.servlet.http.HttpServletRequest request, RedirectAttributes flash) {
        AfterAct.say(flash, Objects.requireNonNull(refused.getMessage()), refused.args());
        return "redirect:/staff/procedures/" + List.of(request.getRequestURI().split("/")).get(3) + "/release";
    }

    private static Optional<Instant> time(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text).atZone(JAPAN).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String limited(String text) {
        var lines = jp.madoguchi.forms.text.Fold.lines(text);
        return lines.substring(0, Math.min(2_000, lines.length()));
    }

    private static String told(RedirectAttributes flash, String code, Object... args) {
        AfterAct.say(flash, code, args);
        return "redirect:/staff/procedures/{code}/release";
    }
}
