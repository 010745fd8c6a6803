package jp.madoguchi.workflows.documents.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.step.IssueStep;

/** Draws nothing, and says what was to be drawn. */
final class RenderingFakes extends Rendering {

    final List<Said> said = new ArrayList<>();
    final List<String> drawn = new ArrayList<>();
    String warning = "";
    boolean broken;

    RenderingFakes() {
        super(null, null, null, null, null, null, null, null);
    }

    private Pdfs.Drawn drawn(String what) {
        if (broken) throw new IllegalStateException("cannot be drawn");
        drawn.add(what);
        return new Pdfs.Drawn(new Bytes(what.getBytes(StandardCharsets.UTF_8)), warning);
    }

    @Override
    Pdfs.Drawn of(Application application, IssueStep step, Said document) {
        said.add(document);
        return drawn(step.key());
    }

    @Override
    Pdfs.Drawn letter(String template, Application application, Map<String, Object> more) {
        return drawn(template + " " + more);
    }
}
