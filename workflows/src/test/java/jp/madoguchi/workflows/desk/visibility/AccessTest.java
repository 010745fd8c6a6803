package jp.madoguchi.workflows.desk.visibility;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicantBrowsers;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.BrowserFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.Test;

/** 見られる人: who sees an application now, said to whoever sees it, too, and kept in the audit. */
class AccessTest {

    private static final Application APPLICATION = ApplicationFakes.application(ID, "review", null);
    private static final Staff STAFF = new Staff(new UUID(0, 1), AUTHORITY.value(), new UUID(0, 2), "山田", "福祉課",
            Set.of(Role.CLERK), "");
    private static final AccessMapper.Seer SEER = new AccessMapper.Seer("山田", "福祉課", "CLERK", "own");

    private final ApplicationFakes.Kept applications = new ApplicationFakes.Kept(APPLICATION);
    private final Access access = new Access(application -> application.equals(ID) ? List.of(SEER) : List.of(),
            applications, new BrowserFakes(2), application -> application.equals(ID) ? 3 : 0);

    @Test
    void areTheStaffTheBrowsersAndTheAccountsThatShowIt() {
        assertThat(access.of(STAFF, APPLICATION.receiptNumber())).isEqualTo(
                new Access.Seers(APPLICATION, List.of(SEER), new ApplicantBrowsers.Count(2, null), 3));
    }

    @Test
    void thatSomebodyLookedIsKeptInTheAuditOnce() {
        access.of(STAFF, APPLICATION.receiptNumber());

        assertThat(applications.done).containsExactly("recorded access");
    }

    @Test
    void thePageShowsThemWithTheApplication() {
        var page = new VisibilityController(access).show(APPLICATION.receiptNumber(), STAFF);

        assertThat(page.getViewName()).isEqualTo("visibility/visibility");
        assertThat(page.getModel()).containsEntry("staff", STAFF).containsEntry("app", APPLICATION)
                .containsEntry("seers", List.of(SEER)).containsEntry("browsers", new ApplicantBrowsers.Count(2, null))
                .containsEntry("accounts", 3).containsEntry("problems", List.of());
    }

    @Test
    void theClerksPageLeadsThere() {
        var page = new DeskCase(STAFF, APPLICATION, WorkflowSamples.permit(), Optional.empty(), List.of(), List.of());

        assertThat(new AccessPanel().on(page)).singleElement()
                .satisfies(panel -> assertThat(panel)
                .isEqualTo(new Panel(Panel.Zone.MORE, 120, "visibility/panel :: link", APPLICATION)));
    }
}
