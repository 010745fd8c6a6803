package jp.madoguchi.forms.submission;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;

/** What was sent, kept in memory, for tests of what is read from it. */
public final class SubmissionFakes extends Submissions {

    /** What came since. */
    public final List<Submission> added = new ArrayList<>();
    private final List<Submission> all;

    public SubmissionFakes(Submission... all) {
        super(null);
        this.all = new ArrayList<>(List.of(all));
    }

    @Override
    public List<Submission> of(ApplicationId application) {
        return all.stream().filter(one -> one.application().equals(application)).toList();
    }

    @Override
    public void add(Submission submission) {
        added.add(submission);
        all.add(submission);
    }
}
