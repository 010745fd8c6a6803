package jp.madoguchi.workflows.documents.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import jp.madoguchi.workflows.cases.application.Application;

/** Issues nothing, and says which proofs it was asked for. */
public final class ProofFakes extends DocumentIssue {

    public final List<String> asked = new ArrayList<>();
    public final List<Map<String, Object>> contents = new ArrayList<>();

    public ProofFakes() {
        super(null, null, null, null, null, null, null, "");
    }

    @Override
    public void proof(Application application, String kind, String title, String template, Map<String, Object> more) {
        asked.add(application.receiptNumber() + " " + kind + " " + title + " " + template);
        contents.add(more);
    }
}
