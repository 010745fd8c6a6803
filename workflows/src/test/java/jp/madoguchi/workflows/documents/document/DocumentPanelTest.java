package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** 交付物 on the pages of an application: all of them, whatever they are worth now, or nothing. */
class DocumentPanelTest {

    private static final IssuedDocument WAITING = document("permit", null, false);
    private static final IssuedDocument REVOKED = document("ticket", CLOCK.instant(), true);
    private static final DocumentPanel PANEL = new DocumentPanel(DocumentFakes.register(new byte[0], WAITING, REVOKED));

    private static IssuedDocument document(String kind, @Nullable Instant revoked, boolean ready) {
        return new IssuedDocument(DocumentId.next(CLOCK.instant()), ID, AUTHORITY, kind, "", "M-1", "t", null, null, revoked, "",
                CLOCK.instant(),
                ready);
    }

    private static DeskCase desk(ApplicationId id) {
        var staff = new Staff(new UUID(7, 1), new UUID(2, 1), new UUID(3, 1), "鈴木 一郎", "福祉課", Set.of(Role.CLERK), "");
        return new DeskCase(staff, ApplicationFakes.application(id, null, null), WorkflowSamples.permit(), Optional.empty(),
                List.of(), List.of());
    }

    @Test
    void clerksAndTheApplicantAreShownWhatWasIssued() {
        assertThat(PANEL.on(desk(ID))).containsExactly(new Panel(Zone.MORE, 40, "document/panels :: desk", List.of(WAITING, REVOKED)));
        assertThat(PANEL.on(ApplicationFakes.application(ID, null, null)))
                .containsExactly(new Panel(Zone.MORE, 60, "document/panels :: applicant", List.of(WAITING, REVOKED)));
    }

    @Test
    void beforeAnythingIsIssuedThereIsNothingToShow() {
        var other = new ApplicationId(new UUID(1, 2));

        assertThat(PANEL.on(desk(other))).isEmpty();
        assertThat(PANEL.on(ApplicationFakes.application(other, null, null))).isEmpty();
    }
}
