package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.COMPANY;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.signature.assessment.Assessment;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 署名の受付: which signatures wait for their signer's word, and what is kept of them. */
class SignatureIntakeTest {

    private static final Instant NOW = CLOCK.instant();

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
    }

    @Test
    void aSignatureOverTheWordsWaitsForItsSignersWord() {
        var file = setting.signed(setting.hanako(), RESIDENT);

        assertThat(setting.take(RESIDENT, file)).isEmpty();

        var one = setting.waiting(RESIDENT);
        assertThat(one.format()).isEqualTo("CMS");
        assertThat(one.verdict()).isEqualTo(Verdict.VALID);
        assertThat(one.reason()).isEmpty();
        assertThat(one.confirmedAt()).isNull();
        assertThat(one.receivedAt()).isEqualTo(NOW);
        assertThat(one.serial()).isEqualTo(setting.hanako().certificate().getSerialNumber().toString(16));
        assertThat(one.compared()).containsExactly(new FieldMatch("name", "山田花子", "山田花子", true));
        assertThat(one.differs()).isFalse();
        assertThat(setting.signatures.file(one.id())).isEqualTo(file);
        assertThat(setting.signatures.report(one.id())).contains("TOTAL_PASSED");
        assertThat(setting.tasks.done).as("nothing goes on before that").isEmpty();
    }

    @Test
    void oneOverThePaperOrWithinItIsAsGood() {
        assertThat(setting.take(RESIDENT, SignedSamples.cms(setting.hanako(), setting.statement(RESIDENT).pdf(), NOW))).isEmpty();
        assertThat(setting.waiting(RESIDENT).format()).isEqualTo("CMS");

        assertThat(setting.take(RESIDENT, SignedSamples.pdf(setting.hanako(), setting.statement(RESIDENT).pdf(), NOW))).isEmpty();
        assertThat(setting.waiting(RESIDENT).format()).isEqualTo("PDF");
        assertThat(setting.kept.all).as("in place of the one before").hasSize(1);
    }

    @Test
    void whatCameFromAnotherBrowserStays() {
        setting.take(RESIDENT, setting.signed(setting.hanako(), RESIDENT));
        setting.intake.take(setting.request(RESIDENT), setting.signed(setting.hanako(), RESIDENT), new byte[] {2});

        assertThat(setting.kept.all.values()).extracting(Signatures.Kept::browser)
                .containsExactlyInAnyOrder(new Bytes(BROWSER), new Bytes(new byte[] {2}));
    }

    @Test
    void eachIsAskedForTheCertificateOfTheirKind() {
        assertThat(setting.take(COMPANY, setting.signed(setting.company(), COMPANY))).isEmpty();
        assertThat(setting.waiting(COMPANY).compared()).as("a company has no facts").isEmpty();
        assertThat(setting.take(RESIDENT, setting.signed(setting.company(), RESIDENT))).isEqualTo("unknownIssuer");
        assertThat(setting.take(COMPANY, setting.signed(setting.hanako(), COMPANY))).isEqualTo("unknownIssuer");
    }

    @Test
    void aDeciderSignsWithTheirOwnCertificate() {
        var staff = new Staff(new UUID(7, 1), AUTHORITY.value(), new UUID(3, 1), "鈴木 一郎", "福祉課", Set.of(Role.APPROVER), "");
        var task = TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval", null, null);
        setting.open.add(task);
        Supplier<byte[]> pdf = () -> setting.statement(RESIDENT).pdf();
        var request = setting.requests.askDecider(task, staff, "{\"decision\":\"GRANT\"}", pdf);

        assertThat(setting.take(request.task(), setting.signed(demo.staffCard("tanaka", "田中 次郎"), request.task())))
                .isEqualTo("otherPerson");
        assertThat(setting.take(request.task(), setting.signed(setting.hanako(), request.task()))).isEqualTo("unknownIssuer");
        assertThat(setting.take(request.task(), setting.signed(demo.staffCard("suzuki", "鈴木一郎"), request.task()))).isEmpty();
        assertThat(setting.waiting(request.task()).compared()).isEmpty();
    }

    @Test
    void theBeginningOfAFileSaysWhatItIs() {
        assertThat(Assessment.format("%PDF-".getBytes(StandardCharsets.UTF_8))).isEqualTo("PDF");
        assertThat(Assessment.format("%PDF".getBytes(StandardCharsets.UTF_8))).isEqualTo("XML");
        assertThat(Assessment.format(new byte[] {0x30})).isEqualTo("CMS");
        assertThat(Assessment.format(new byte[0])).isEqualTo("XML");
        assertThat(Assessment.format("<a/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("XML");
    }
}
