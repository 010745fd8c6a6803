package jp.madoguchi.workflows.documents.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.step.IssueStep;

/** A sheet holds so many rows, and can be drawn with fewer only than some. */
public final class SheetFakes extends ListDocuments {

    public final List<Integer> tried = new ArrayList<>();
    private final int most;
    private final int tooMany;

    public SheetFakes(int most, int tooMany) {
        super(null, null, null, null);
        this.most = most;
        this.tooMany = tooMany;
    }

    @Override
    public int most(IssueStep step, Application application) {
        return most;
    }

    @Override
    public byte[] of(IssueStep step, List<Application> rows) {
        tried.add(rows.size());
        if (rows.size() >= tooMany) throw new IllegalStateException("too long");
        return (step.key() + " " + rows.size()).getBytes(StandardCharsets.UTF_8);
    }
}
