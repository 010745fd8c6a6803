package jp.madoguchi.workflows.cases.confirmation;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.step.ConfirmationStep;
import org.springframework.stereotype.Component;

/** 確認: who was asked, who has answered and how well that is proved; what the applicant, or a clerk, can do for those who have not. */
@Component
class ConfirmationPanel implements DeskPanel, ApplicantPanel {

    /**
     * @param name of the step
     * @param files sheets that the applicant sent
     * @param takes whether this clerk may let a sheet count
     */
    record Row(Confirmation asked, String name, List<Attachment> files, boolean takes) {
    }

    /** @param byHand whether it can be confirmed without mail */
    record Waiting(Confirmation asked, boolean byHand, boolean sheet) {
    }

    private final Confirmations confirmations;
    private final Sheets sheets;

    ConfirmationPanel(Confirmations confirmations, Sheets sheets) {
        this.confirmations = confirmations;
        this.sheets = sheets;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        if (!asks(page)) return Stream.of();
        var rows = confirmations.latest(page.application().id()).stream().map(one -> new Row(one, name(page, one), sheets.of(one),
                one.open() && page.isOurs(Role.CLERK))).toList();
        return rows.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.MORE, 55, "confirmation/panels :: desk", rows));
    }

    /** Without asking the database where the procedure has no such step. */
    private static boolean asks(DeskCase page) {
        return page.workflow().steps(ConfirmationStep.class).findAny().isPresent();
    }

    private static String name(DeskCase page, Confirmation one) {
        return page.workflow().step(Place.of(one.place()).step()).orElseThrow().name();
    }

    @Override
    public Stream<Panel> on(Application application) {
        var asked = confirmations.latest(application.id());
        if (asked.isEmpty()) return Stream.of();
        var rows = asked.stream().map(one -> new Waiting(one, one.open() && !confirmations.step(one).mailOnly(),
                one.open() && !sheets.of(one).isEmpty())).toList();
        return Stream.of(new Panel(Zone.ACT, 45, "confirmation/panels :: applicant", rows));
    }
}
