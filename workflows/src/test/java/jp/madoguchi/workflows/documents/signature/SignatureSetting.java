package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.VERSION;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import jp.madoguchi.db.NoTransactions;
import jp.madoguchi.db.code.AttemptFakes;
import jp.madoguchi.db.id.SubmissionId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.inspection.VirusScan;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.forms.submission.Submission;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.seal.TimestampFakes;
import jp.madoguchi.workflows.documents.signature.assessment.Assessment;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.documents.trust.Card;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import jp.madoguchi.workflows.documents.trust.TrustFakes;
import jp.madoguchi.workflows.documents.trust.Validator;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.process.ProcessFakes;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import jp.madoguchi.workflows.engine.step.Basics;
import jp.madoguchi.workflows.engine.step.SignatureStep;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** An application that a resident and a company have to sign, with everything that takes their signatures, in memory. */
final class SignatureSetting {

    static final String RESIDENT = "t-sign_s1";
    static final String COMPANY = "t-sign_s2";
    static final byte[] BROWSER = {1};
    static final Card HANAKO = new Card("山田花子", "津市", LocalDate.of(1985, 4, 2), "2");

    final DemoTrust demo;
    final SignatureFakes kept = new SignatureFakes();
    final RequestFakes rows = new RequestFakes();
    final RequestFakes.Handing handing = new RequestFakes.Handing();
    final AttemptFakes attempts = new AttemptFakes();
    final List<Object> news = new ArrayList<>();
    final List<Task> open = new ArrayList<>();
    final TaskFakes.Kept tasks = new TaskFakes.Kept(open, List.of());
    final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, "sign", null));
    final TimestampFakes time;
    final Signatures signatures = new Signatures(handing, kept);
    final Requests requests;
    final Evidence evidence;
    final SignatureIntake intake;
    final SignatureAcceptance acceptance;
    Answers answers = Answers.none().with("place", "山田花子");
    int ordinal = 1;

    SignatureSetting(DemoTrust demo) {
        this(demo, TrustFakes.validator(demo, CLOCK));
    }

    SignatureSetting(DemoTrust demo, Validator validator) {
        this.demo = demo;
        this.time = new TimestampFakes(demo.timestamps(), CLOCK);
        var step = new SignatureStep(Basics.of("sign", "電子署名"), null, List.of(
                new Signer("s1", "申請者", null, null, "place", null, null, null),
                new Signer("s2", "会社", Signer.With.COMPANY, null, null, null, null, null),
                new Signer("s3", "連名の人", null, null, null, null, null, null)));
        var statements = new Statements(null, new FormFakes(WorkflowSamples.form()), null, null, null) {
            @Override
            Submission last(Application application) {
                return new Submission(new SubmissionId(new UUID(8, ordinal)), ID, ordinal, FormFakes.ID, answers, CLOCK.instant());
            }

            @Override
            Statement freeze(Application application, Signer signer, Submission submission) {
                return Statement.of("{\"signer\":\"" + signer.name() + "\",\"ordinal\":" + submission.ordinal() + "}", pdf());
            }
        };
        this.requests = new Requests(rows, null, applications, new ProcessFakes.Kept(Map.of(VERSION, WorkflowSamples.of(step))), tasks,
                signatures, statements, new RequestRows(rows, signatures, CLOCK));
        this.evidence = new Evidence(kept, time, WorkFakes.items(CLOCK), news::add, CLOCK);
        this.intake = new SignatureIntake(requests, signatures, applications, statements, new Assessment(validator, new VirusScan("none"), CLOCK), attempts,
                new NoTransactions().template(), CLOCK);
        this.acceptance = new SignatureAcceptance(requests, signatures, applications, evidence, tasks, CLOCK);
        List.of("s1", "s2", "s3").forEach(this::ask);
    }

    static DemoTrust demo(Path folder) {
        return TrustFakes.demo(folder, CLOCK);
    }

    private void ask(String signer) {
        var task = TaskFakes.task(ID, AUTHORITY, For.SIGNATURE, "sign_" + signer, null, null);
        open.add(task);
        requests.waiting(new ProcessNews.Waiting(ID, For.SIGNATURE, task.place(), task.id()));
    }

    Request request(String task) {
        return requests.find(task).orElseThrow();
    }

    Certificates.Entity hanako() {
        return demo.card("hanako", HANAKO);
    }

    Certificates.Entity company() {
        return demo.kept("company", () -> Certificates.signer("CN=株式会社みほん,C=JP", demo.root(Purpose.COMPANY),
                CLOCK.instant().minusSeconds(60), CLOCK.instant().plusSeconds(9_000), SignedSamples.FOR_SIGNING));
    }

    byte[] signed(Certificates.Entity by, String task) {
        return SignedSamples.cms(by, statement(task).bytes(), CLOCK.instant());
    }

    String take(String task, byte[] file) {
        return intake.take(request(task), file, BROWSER);
    }

    Signature waiting(String task) {
        return signatures.waiting(task, BROWSER).orElseThrow();
    }

    Statement statement(String task) {
        return requests.statement(request(task));
    }

    private static byte[] pdf() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
