package jp.madoguchi.workflows.documents.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.step.IssueStep;

/** Writes nothing, and says what was to be written. */
final class RenderingFakes extends Rendering {

    final List<Said> said = new ArrayList<>();
    final List<String> written = new ArrayList<>();
    boolean broken;

    RenderingFakes() {
        super(null, null, null, null, null, null, null, null);
    }

    private Manuscript written(String what) {
        if (broken) throw new IllegalStateException("cannot be written");
        written.add(what);
        return new Manuscript(what);
    }

    @Override
    Manuscript of(Application application, IssueStep step, Said document) {
        said.add(document);
        return written(step.key());
    }

    @Override
    Manuscript letter(String template, Application application, Map<String, Object> more) {
        return written(template + " " + more);
    }
}
