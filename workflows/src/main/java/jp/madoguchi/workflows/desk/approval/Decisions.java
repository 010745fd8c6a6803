package jp.madoguchi.workflows.desk.approval;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.forms.submission.Submissions;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.Tasks;
import jp.madoguchi.workflows.documents.document.Pdfs;
import jp.madoguchi.workflows.engine.part.Proof;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is decided, put into words that can be kept and signed (決裁の内容), and who decided it how. */
@Service
public class Decisions {

    private final DecisionMapper mapper;
    private final Submissions submissions;
    private final Tasks tasks;
    private final Pdfs pdfs;
    private final Clock clock;

    Decisions(DecisionMapper mapper, Submissions submissions, Tasks tasks, Pdfs pdfs, Clock clock) {
        this.mapper = mapper;
        this.submissions = submissions;
        this.tasks = tasks;
        this.pdfs = pdfs;
        this.clock = clock;
    }

    /** As canonical JSON (RFC 8785, for the kinds of values in it). */
    String facts(Application application, Tasks.InHand hand, Staff staff) {
        var sent = submissions.of(application.id()).getLast();
        return json(application, hand, staff, sent.ordinal(), fingerprint(sent));
    }

    /** For people. */
    byte[] pdf(Application application, Task task, Staff staff) {
        var sent = submissions.of(application.id()).getLast();
        return pdfs.draw("decision", Map.of("app", application, "task", task, "decider", staff, "received",
                sent.receivedAt(), "fingerprint", fingerprint(sent), "time", new JapaneseTime())).pdf();
    }

    private static String fingerprint(Submission sent) {
        return HexFormat.of().formatHex(Sha256.of(FormJson.mapper().writeValueAsString(sent.answers()).getBytes(StandardCharsets.UTF_8)));
    }

    private String json(Application application, Tasks.InHand hand, Staff staff, int submission, String fingerprint) {
        var all = new TreeMap<String, Object>();
        all.put("madoguchi", "decision/1");
        all.put("procedure", application.procedureTitle());
        all.put("receiptNumber", application.receiptNumber());
        all.put("step", hand.task().name());
        all.put("place", hand.task().place());
        all.put("behalfOf", hand.behalf() == null ? "" : tasks.nameOf(hand.behalf()));
        all.put("decider", staff.name());
        all.put("department", staff.departmentName());
        all.put("post", staff.post());
        all.put("proposal", application.proposal() == null ? "" : application.proposal().name());
        all.put("reason", application.proposalReason());
        all.put("submission", submission);
        all.put("answersSha256", fingerprint);
        return FormJson.mapper().writeValueAsString(all);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Application application, Tasks.InHand hand, Staff staff, Proof proof, String statement) {
        mapper.insert(new DecisionRecord(hand.task().id(), application.id(), staff.person(), clock.instant(), proof, statement));
    }

    List<DecisionRecord> of(ApplicationId application) {
        return mapper.of(application);
    }

    /** For the evidence of an application: each decision in a file. */
    public Map<String, byte[]> files(ApplicationId application) {
        var all = new LinkedHashMap<String, byte[]>();
        for (var record : of(application)) {
            var said = new TreeMap<String, Object>(Map.of("at", record.at().toString(), "person", record.person()
                    .toString(), "proof", record.proof().name(), "statement", record.statement()));
            all.put("decisions/%02d.json".formatted(all.size() + 1), FormJson.mapper().writeValueAsString(said)
                    .getBytes(StandardCharsets.UTF_8));
        }
        return all;
    }
}
