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
import jp.madoguchi.workflows.engine.part.Expiry;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.stereotype.Component;

/** 確認: who was asked, who has answered and how well that is proved; what the applicant, or a clerk, can do for those who have not. */
@Component
class ConfirmationPanel implements DeskPanel, ApplicantPanel {

    /**
     * @param files sheets that the applicant sent
     * @param outdated what was confirmed has other answers now
     * @param handles whether this clerk may let a sheet count, or ask again
     * @param without whether this clerk may wait no longer
     */
    record Row(Confirmation asked, List<Attachment> files, boolean outdated, boolean handles, boolean without) {
    }

    /** @param byHand whether it can be confirmed without mail */
    record Waiting(Confirmation asked, boolean byHand, boolean sheet) {
    }

    private final ConfirmationPage page;
    private final Confirmations confirmations;
    private final Sheets sheets;

    ConfirmationPanel(ConfirmationPage page, Confirmations confirmations, Sheets sheets) {
        this.page = page;
        this.confirmations = confirmations;
        this.sheets = sheets;
    }

    @Override
    public Stream<Panel> on(DeskCase desk) {
        if (desk.tasks().stream().noneMatch(task -> task.kind() == For.CONFIRMATION)) return Stream.of();
        var rows = confirmations.latest(desk.application().id()).stream().map(one -> row(desk, one)).toList();
        return Stream.of(new Panel(Zone.MORE, 55, "confirmation/panels :: desk", rows));
    }

    private Row row(DeskCase desk, Confirmation one) {
        var handles = one.open() && desk.isOurs(Role.CLERK);
        return new Row(one, sheets.of(one), !one.result().isEmpty() && page.isOutdated(desk.application(), one), handles,
                handles && confirmations.step(one).filter(step -> step.silence() == Expiry.STAY).isPresent());
    }

    @Override
    public Stream<Panel> on(Application application) {
        if (!confirmations.concerns(application)) return Stream.of();
        var rows = confirmations.latest(application.id()).stream().map(one -> new Waiting(one,
                one.open() && confirmations.step(one).filter(step -> !step.mailOnly()).isPresent(),
                one.open() && !sheets.of(one).isEmpty())).toList();
        return rows.isEmpty() ? Stream.of() : Stream.of(new Panel(Zone.ACT, 45, "confirmation/panels :: applicant", rows));
    }
}
