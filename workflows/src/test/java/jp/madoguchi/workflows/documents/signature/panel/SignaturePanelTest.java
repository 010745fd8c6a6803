package jp.madoguchi.workflows.documents.signature.panel;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.documents.signature.Request;
import jp.madoguchi.workflows.documents.signature.RequestList;
import jp.madoguchi.workflows.documents.signature.Signature;
import jp.madoguchi.workflows.documents.signature.assessment.FieldMatch;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 電子署名 on the pages of an application: for the applicant something to do, for a clerk something to know. */
class SignaturePanelTest {

    private static final Request OPEN = request("t-1", true, null);
    private static final Request DONE = request("t-2", false, new Signature(new UUID(9, 1), "t-2", "CMS", Verdict.VALID, "", "CN=山田", "1f",
            List.of(new FieldMatch("name", "山田", "山田", true)), Instant.EPOCH, Instant.EPOCH));

    private static Request request(String task, boolean open, @Nullable Signature signed) {
        return new Request(task, ID, "sign", "s1", "申請者", null, open, signed);
    }

    private static SignaturePanel panel(Request... all) {
        return new SignaturePanel(new RequestList(List.of(all), Set.of("t-2")));
    }

    private static Application application(ApplicationId id) {
        return ApplicationFakes.application(id, "sign", null);
    }

    private static DeskCase desk(ApplicationId id) {
        var staff = new Staff(new UUID(7, 1), new UUID(2, 1), new UUID(3, 1), "鈴木 一郎", "福祉課", Set.of(Role.CLERK), "");
        return new DeskCase(staff, application(id), WorkflowSamples.permit(), Optional.empty(), List.of(), List.of());
    }

    @Test
    void theApplicantIsShownWhoIsAskedAmongWhatIsToBeDone() {
        assertThat(panel(OPEN, DONE).on(application(ID)))
                .containsExactly(new Panel(Zone.ACT, 40, "signature/panels :: applicant", List.of(OPEN, DONE)));
    }

    @Test
    void aClerkIsToldBesideTheAnswersWhatWasSignedBeforeTheyWereCorrected() {
        assertThat(panel(OPEN, DONE).on(desk(ID))).containsExactly(new Panel(Zone.MORE, 60, "signature/panels :: desk",
                List.of(new SignaturePanel.Row(OPEN, false), new SignaturePanel.Row(DONE, true))));
    }

    @Test
    void whereNobodyHasToSignNothingIsShown() {
        var other = new ApplicationId(new UUID(1, 2));

        assertThat(panel(OPEN).on(application(other))).isEmpty();
        assertThat(panel(OPEN).on(desk(other))).isEmpty();
    }
}
