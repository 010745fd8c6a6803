package jp.madoguchi.forms.submission;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was sent, unchanged. */
@Service
public class Submissions {

    private final SubmissionMapper mapper;

    Submissions(SubmissionMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Submission submission) {
        mapper.insert(submission);
    }

    /** The first sent first. */
    public List<Submission> of(ApplicationId application) {
        return mapper.of(application);
    }
}
