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
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.work.WorkDue;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.ChangedMeanwhile;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** 署名の確認: what follows when a signer says that a signature is theirs, and for whom it does not. */
class SignatureConfirmTest {

    private static final Instant NOW = CLOCK.instant();
    private static final byte[] OTHER = {2};

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private static Certificates.Entity card;
    private SignatureSetting setting;

    @BeforeAll
    static void authorities() {
        demo = SignatureSetting.demo(data);
        card = demo.staffCard("suzuki", "鈴木 一郎");
    }

    @BeforeEach
    void anApplicationToSign() {
        setting = new SignatureSetting(demo);
    }

    private UUID came(String task, byte[] browser, Verdict verdict, FieldMatch... compared) {
        var id = UUID.randomUUID();
        var request = setting.request(task);
        setting.signatures.keep(id, request, browser, "CMS", new byte[] {9}, new Verification.Signer(verdict, "", NOW,
                card.certificate(), Set.of()),
                List.of(compared), "<report/>", NOW);
        return id;
    }

    private UUID came(String task) {
        return came(task, BROWSER, Verdict.VALID);
    }

    private void confirm(String task, UUID seen, byte[] browser) {
        setting.acceptance.confirm(setting.request(task), seen, browser);
    }

    private static FieldMatch match(boolean same) {
        return new FieldMatch("name", "山田花子", same ? "山田花子" : "山田華子", same);
    }

    @Test
    void itCountsAndTheProcessGoesOn() {
        var id = came(RESIDENT);

        confirm(RESIDENT, id, BROWSER);

        assertThat(setting.request(RESIDENT).signed()).isNotNull().satisfies(signed -> {
            assertThat(signed.id()).isEqualTo(id);
            assertThat(signed.confirmedAt()).isEqualTo(NOW);
        });
        assertThat(setting.tasks.done).containsExactly("result sign signed", "complete t-sign_s1 FORWARD");
        assertThat(setting.applications.done).containsExactly("happened signed 申請者");
        assertThat(setting.news).as("its timestamp is taken after the commit").containsExactly(new WorkDue("documents.stamp"));
    }

    @Test
    void whatElseCameForItIsDroppedAndNothingMoreWillCome() {
        var id = came(RESIDENT);
        came(RESIDENT, OTHER, Verdict.VALID);
        var others = came(COMPANY);
        setting.handing.insert(new byte[] {5}, RESIDENT, OTHER, NOW.plusSeconds(60));
        setting.handing.insert(new byte[] {6}, COMPANY, OTHER, NOW.plusSeconds(60));

        confirm(RESIDENT, id, BROWSER);

        assertThat(setting.kept.all).containsOnlyKeys(id, others);
        assertThat(setting.handing.all).containsOnlyKeys(new Bytes(new byte[] {6}));
    }

    @Test
    void onlyTheBrowserThatItCameToConfirmsItAndOnlyWhatItSaw() {
        var id = came(RESIDENT);

        assertThatThrownBy(() -> confirm(RESIDENT, id, OTHER)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> confirm(RESIDENT, UUID.randomUUID(), BROWSER)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> confirm(COMPANY, id, BROWSER)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(setting.kept.confirmed).isEmpty();
        assertThat(setting.tasks.done).isEmpty();
    }

    @Test
    void onceIsEnoughAndTooLateIsTooLate() {
        var id = came(RESIDENT);
        confirm(RESIDENT, id, BROWSER);
        assertThatThrownBy(() -> confirm(RESIDENT, id, BROWSER)).isInstanceOf(ChangedMeanwhile.class);

        var late = came(COMPANY);
        var request = setting.request(COMPANY);
        setting.open.clear();
        assertThatThrownBy(() -> setting.acceptance.confirm(request, late, BROWSER)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(setting.kept.confirmed).containsOnlyKeys(id);
        assertThat(setting.tasks.done).hasSize(2);
    }

    @Test
    void aClerkLooksWhereAFactDiffersOrTheSignatureIsNotBeyondDoubt() {
        confirm(RESIDENT, came(RESIDENT, BROWSER, Verdict.VALID, match(true), match(false)), BROWSER);
        assertThat(setting.tasks.done).contains("result sign questionable");

        setting = new SignatureSetting(demo);
        confirm(RESIDENT, came(RESIDENT, BROWSER, Verdict.QUESTIONABLE, match(true)), BROWSER);
        assertThat(setting.tasks.done).contains("result sign questionable");

        setting = new SignatureSetting(demo);
        confirm(RESIDENT, came(RESIDENT, BROWSER, Verdict.VALID, match(true)), BROWSER);
        assertThat(setting.tasks.done).contains("result sign signed");
    }

    @Test
    void aDoubtAboutOneOfAStepStaysWhenTheNextSigns() {
        confirm(COMPANY, came(COMPANY, BROWSER, Verdict.QUESTIONABLE), BROWSER);
        setting.tasks.done.clear();

        confirm(RESIDENT, came(RESIDENT), BROWSER);

        assertThat(setting.tasks.done).containsExactly("result sign questionable", "complete t-sign_s1 FORWARD");
    }

    @Test
    void aDoubtAboutAnotherStepIsOfThatStep() {
        setting.rows.insert("t-earlier", ID, "earlier", "s1", "申請者", NOW);
        setting.kept.confirm(came("t-earlier", BROWSER, Verdict.QUESTIONABLE), NOW);

        confirm(RESIDENT, came(RESIDENT), BROWSER);

        assertThat(setting.tasks.done).contains("result sign signed");
    }

    @Test
    void withoutATimestampNowItCountsAllTheSame() {
        setting.time.most = 0;

        confirm(RESIDENT, came(RESIDENT), BROWSER);

        assertThat(setting.kept.confirmed).hasSize(1);
        assertThat(setting.kept.stamps).isEmpty();
        assertThat(setting.tasks.done).contains("complete t-sign_s1 FORWARD");
    }

    @Test
    void aDecidersIsMadeToCountAndTheDecisionIsAnothers() {
        var staff = new Staff(new UUID(7, 1), AUTHORITY.value(), new UUID(3, 1), "鈴木 一郎", "福祉課", Set.of(Role.APPROVER), "");
        var task = TaskFakes.task(ID, AUTHORITY, For.APPROVAL, "approval", null, null);
        setting.open.add(task);
        var request = setting.requests.askDecider(task, staff, "{}", () -> new byte[] {1});
        var id = came(request.task());
        came(request.task(), OTHER, Verdict.VALID);

        assertThatThrownBy(() -> setting.acceptance.confirmDecider(request, id, OTHER)).isInstanceOf(ChangedMeanwhile.class);
        setting.acceptance.confirmDecider(request, id, BROWSER);

        assertThat(setting.kept.all).containsOnlyKeys(id);
        assertThat(setting.kept.confirmed).containsOnlyKeys(id);
        assertThat(setting.news).hasSize(1);
        assertThat(setting.tasks.done).isEmpty();
        assertThatThrownBy(() -> setting.acceptance.confirmDecider(request, id, BROWSER)).isInstanceOf(ChangedMeanwhile.class);
    }
}
