package jp.madoguchi.workflows.documents.signature;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.BROWSER;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.COMPANY;
import static jp.madoguchi.workflows.documents.signature.SignatureSetting.RESIDENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.engine.part.Signer;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import jp.madoguchi.workflows.engine.process.ProcessNews;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 署名の依頼: who is asked to sign what, until when, and what of it never changes. */
class RequestsTest {

    private static final Staff SUZUKI = staff("鈴木 一郎", 1);

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private SignatureSetting setting;
    private final List<String> drawn = new ArrayList<>();

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
    }

    private static Staff staff(String name, int id) {
        return new Staff(new UUID(7, id), AUTHORITY.value(), new UUID(3, 1), name, "福祉課", Set.of(Role.APPROVER), "");
    }

    private Task approval() {
        var task = TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval_s2", null, null);
        setting.open.add(task);
        return task;
    }

    private Supplier<byte[]> pdf(String what) {
        return () -> {
            drawn.add(what);
            return new byte[] {1};
        };
    }

    @Test
    void whoHasToSignIsAskedWhenTheProcessComesThere() {
        assertThat(setting.requests.of(ID)).extracting(Request::place).containsExactly("sign.s1", "sign.s2", "sign.s3");
        var first = setting.requests.of(ID).getFirst();
        assertThat(first.task()).isEqualTo(RESIDENT);
        assertThat(first.name()).isEqualTo("申請者");
        assertThat(first.open()).isTrue();
        assertThat(first.signed()).isNull();
        assertThat(first.decider()).isNull();
        assertThat(setting.requests.signer(first).with()).isEqualTo(Signer.With.PERSON);
        assertThat(setting.requests.signer(setting.request(COMPANY)).with()).isEqualTo(Signer.With.COMPANY);
    }

    @Test
    void whatElseTheProcessWaitsForAsksNobodyToSign() {
        setting.rows.rows.clear();

        setting.requests.waiting(new ProcessNews.Waiting(ID, For.PAYMENT, "sign_s1", "t-1"));

        assertThat(setting.requests.of(ID)).isEmpty();
    }

    @Test
    void aRequestIsFoundByItsPlace() {
        assertThat(setting.requests.of(ID, "sign.s2")).map(Request::task).contains(COMPANY);
        assertThat(setting.requests.of(ID, "sign.s9")).isEmpty();
        assertThat(setting.requests.find("t-unknown")).isEmpty();
    }

    @Test
    void itIsOpenAsLongAsItsTaskIs() {
        setting.open.set(0, TaskFakes.task(ID, AUTHORITY, For.SIGNATURE, "sign_s1", null, "FORWARD"));

        assertThat(setting.request(RESIDENT).open()).isFalse();
        assertThat(setting.request(COMPANY).open()).isTrue();
    }

    @Test
    void whatIsSignedIsFrozenTheFirstTimeAndStaysWhateverIsCorrected() {
        var before = setting.statement(RESIDENT);
        assertThat(setting.requests.isOutdated(setting.request(RESIDENT))).isFalse();

        setting.ordinal = 2;

        assertThat(setting.statement(RESIDENT)).isEqualTo(before);
        assertThat(setting.requests.isOutdated(setting.request(RESIDENT))).isTrue();
        assertThat(setting.requests.isOutdated(setting.request(COMPANY))).as("not yet looked at").isFalse();
        setting.statement(COMPANY);
        assertThat(setting.requests.isOutdated(setting.request(COMPANY))).isFalse();
    }

    @Test
    void eachDeciderIsAskedForThemselves() {
        var task = approval();

        var one = setting.requests.askDecider(task, SUZUKI, "{\"decision\":\"GRANT\"}", pdf("一"));
        var other = setting.requests.askDecider(task, staff("田中 次郎", 2), "{\"decision\":\"GRANT\"}", pdf("二"));

        assertThat(one.task()).isEqualTo("t-approval_s2:by:" + SUZUKI.personId());
        assertThat(other.task()).isNotEqualTo(one.task());
        assertThat(one.decider()).isEqualTo(SUZUKI.person());
        assertThat(one.open()).isTrue();
        assertThat(one.place()).isEqualTo("approval.s2");
        assertThat(one.isOf(task)).isTrue();
        assertThat(one.isOf(TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval", null, null))).isFalse();
        assertThat(setting.requests.signer(one)).returns(Signer.With.STAFF, Signer::with).returns("鈴木 一郎", Signer::name);
        assertThat(setting.requests.of(ID)).as("not among those of the applicant's side").hasSize(3);
        assertThat(setting.requests.ever(ID)).hasSize(5);
    }

    @Test
    void aDeciderSignsTheSameAsLongAsTheSameIsToBeDecided() {
        var task = approval();
        var request = setting.requests.askDecider(task, SUZUKI, "{\"decision\":\"GRANT\"}", pdf("許可"));
        came(request);

        setting.requests.askDecider(task, SUZUKI, "{\"decision\":\"GRANT\"}", pdf("もう一度"));

        assertThat(drawn).containsExactly("許可");
        assertThat(setting.kept.all).hasSize(1);
        assertThat(setting.requests.signed(task, SUZUKI, "{\"decision\":\"GRANT\"}")).contains("\"decision\":\"GRANT\"").contains("pdfSha256");
    }

    @Test
    void whenSomethingElseIsToBeDecidedTheSigningBeginsAnew() {
        var task = approval();
        var request = setting.requests.askDecider(task, SUZUKI, "{\"decision\":\"GRANT\"}", pdf("許可"));
        came(request);
        setting.handing.insert(new byte[] {1}, request.task(), BROWSER, CLOCK.instant().plusSeconds(60));

        setting.requests.askDecider(task, SUZUKI, "{\"decision\":\"REFUSE\"}", pdf("不許可"));

        assertThat(drawn).containsExactly("許可", "不許可");
        assertThat(setting.kept.all).isEmpty();
        assertThat(setting.handing.all).isEmpty();
        assertThat(setting.requests.signed(task, SUZUKI, "{\"decision\":\"REFUSE\"}")).contains("\"decision\":\"REFUSE\"");
        assertThatThrownBy(() -> setting.requests.signed(task, SUZUKI, "{\"decision\":\"GRANT\"}")).isInstanceOf(ChangedMeanwhile.class);
    }

    private void came(Request request) {
        setting.signatures.keep(UUID.randomUUID(), request, BROWSER, "CMS", new byte[] {9}, new Verification.Signer(
                Verification.Verdict.VALID, "", CLOCK.instant(), demo.root(jp.madoguchi.workflows.documents.trust.Purpose.STAFF)
                        .certificate(),
                Set.of()), List.of(), "<report/>", CLOCK.instant());
    }
}
