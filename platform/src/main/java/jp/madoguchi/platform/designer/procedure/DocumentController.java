package jp.madoguchi.platform.designer.procedure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.designer.Blueprint;
import jp.madoguchi.forms.designer.Edit;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.platform.designer.settings.AfterAct;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.base.procedure.Procedures;
import jp.madoguchi.workflows.cases.application.OwnersView;
import jp.madoguchi.workflows.cases.application.ReceiptNumber;
import jp.madoguchi.workflows.documents.document.Previews;
import jp.madoguchi.workflows.documents.document.Starters;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** 書類のひな形: how a document that is drawn would look, and templates to begin with. */
@Controller
@RequestMapping("/staff/procedures/{code}/workflow/document")
class DocumentController {

    private final Procedures procedures;
    private final Designs designs;
    private final OwnersView applications;
    private final Previews previews;
    private final MessageSource words;

    DocumentController(Procedures procedures, Designs designs, OwnersView applications, Previews previews, MessageSource words) {
        this.procedures = procedures;
        this.designs = designs;
        this.applications = applications;
        this.previews = previews;
        this.words = words;
    }

    @GetMapping("/preview.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String code, @RequestParam Address at, Staff staff) {
        return file(MediaType.APPLICATION_PDF, draw(procedures.owned(staff, code), at));
    }

    @GetMapping("/preview.png")
    ResponseEntity<byte[]> png(@PathVariable String code, @RequestParam Address at, Staff staff) {
        return file(MediaType.IMAGE_PNG, previews.png(draw(procedures.owned(staff, code), at)));
    }

    /** With the answers of an application, where a draft of a template is tried on it. */
    @PostMapping("/with")
    ResponseEntity<byte[]> with(@PathVariable String code, @RequestParam Address at, @RequestParam String number, Staff staff) {
        var procedure = procedures.owned(staff, code);
        var application = applications.find(staff, procedure.id(), ReceiptNumber.read(number).map(ReceiptNumber::text)
                .orElse(""), AuditAction.DOCUMENT_PREVIEW);
        return file(MediaType.APPLICATION_PDF, draw(procedure, at, (blueprint, step) -> previews.pdf(application, blueprint.form(), step)));
    }

    private byte[] draw(Procedure procedure, Address at) {
        return draw(procedure, at, (blueprint, step) -> previews.pdf(procedure.authority(), procedure.department(),
                procedure.title(), blueprint.form(), step));
    }

    private byte[] draw(Procedure procedure, Address at, BiFunction<Blueprint, IssueStep, byte[]> drawing) {
        try {
            var blueprint = designs.drawn(procedure);
            var workflow = ProcedureBlueprint.workflow(blueprint);
            var step = workflow.step(ProcedureBlueprint.step(at)).filter(IssueStep.class::isInstance)
                    .map(IssueStep.class::cast).orElseThrow(() -> new NotFound("document"));
            return drawing.apply(blueprint, step);
        } catch (Previews.NoPreview e) {
            throw new NotFound("preview");
        }
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] bytes) {
        return ResponseEntity.ok().contentType(type).cacheControl(CacheControl.noStore()).body(bytes);
    }

    /** Puts a template in the place of the one that is there; undo brings it back. */
    @PostMapping("/starter")
    String starter(@PathVariable String code, @RequestParam Address at, @RequestParam String name, Staff staff, RedirectAttributes flash) {
        if (!Starters.NAMES.contains(name)) throw new NotFound("template");
        designs.edit(staff, code, editing -> {
            var element = editing.blueprint().find(at).filter(found -> found.path("type").asString("").equals("issue"))
                    .orElseThrow(() -> new NotFound("document"));
            var edits = new ArrayList<Edit>(List.of(put(at, element, "html", Starters.html(name))));
            if (element.path("title").asString("").isBlank()) edits.add(put(at, element, "title",
                    words.getMessage("starter." + name, null, Locale.JAPAN).replaceFirst("（.*", "")));
            edits.add(put(at, element, "use", Starters.use(name).name()));
            editing.change("set", at, edits);
            return editing;
        });
        return AfterAct.back(flash, at);
    }

    private static Edit put(Address at, ObjectNode element, String property, String text) {
        return new Edit.Put(at, property, FormJson.tree().stringNode(text), element.get(property));
    }
}
