package jp.madoguchi.platform.designer.release;

import jp.madoguchi.platform.designer.draft.FormDraft;
import jp.madoguchi.platform.designer.draft.ProcedureBlueprint;
import jp.madoguchi.workflows.base.procedure.Procedure;
import jp.madoguchi.workflows.documents.document.PdfTool;
import jp.madoguchi.workflows.documents.document.Previews;
import jp.madoguchi.workflows.engine.step.IssueStep;
import org.springframework.stereotype.Component;

/** 書類の試し刷り before a version is checked or goes live: each can be drawn and, where there is a tool for it, keeps PDF/A-2b and PDF/UA-1. */
@Component
class DocumentTrial {

    private final Previews previews;
    private final PdfTool tool;

    DocumentTrial(Previews previews, PdfTool tool) {
        this.previews = previews;
        this.tool = tool;
    }

    void require(Procedure procedure, FormDraft draft) {
        var blueprint = draft.blueprint();
        if (!ProcedureBlueprint.hasWorkflow(blueprint)) return;
        var form = blueprint.form();
        ProcedureBlueprint.workflow(blueprint).steps(IssueStep.class).filter(step -> !step.html().isEmpty())
                .forEach(step -> require(step, pdf(step,
                        () -> previews.pdf(procedure.authority(), procedure.department(), procedure.title(), form,
                        step))));
    }

    private static byte[] pdf(IssueStep step, java.util.function.Supplier<byte[]> drawn) {
        try {
            return drawn.get();
        } catch (Previews.Busy e) {
            throw new Releases.ReleaseRefused("documentBusy");
        } catch (Previews.NoPreview e) {
            throw new Releases.ReleaseRefused("documentUndrawn", step.title());
        }
    }

    private void require(IssueStep step, byte[] pdf) {
        if (!tool.isThere()) return;
        try {
            var broken = tool.broken(pdf);
            if (!broken.isEmpty()) throw new Releases.ReleaseRefused("documentStandards", step.title(),
                    String.join("、", broken.stream().map(flavour -> flavour.equals("2b") ? "PDF/A-2b" : "PDF/UA-1")
                    .toList()));
        } catch (PdfTool.Broken e) {
            throw new Releases.ReleaseRefused("documentTool", step.title());
        }
    }
}
