package jp.madoguchi.forms.submission;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what was sent, unchanged, with the files that it names. */
@Service
public class Submissions {

    /** What an application said when it was sent. */
    public record First(Answers answers, Instant receivedAt) {
    }

    private final SubmissionMapper mapper;

    Submissions(SubmissionMapper mapper) {
        this.mapper = mapper;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Submission submission) {
        mapper.insert(submission);
        var files = submission.answers().files().stream().map(file -> AttachmentId.of(file.id())).distinct().toList();
        if (!files.isEmpty()) mapper.name(submission.id(), files);
    }

    /** The first sent first. */
    public List<Submission> of(ApplicationId application) {
        return mapper.of(application);
    }

    /** As they were sent first, the latest first. */
    public List<First> first(ProcedureId procedure, int most) {
        return mapper.first(procedure, most);
    }
}
