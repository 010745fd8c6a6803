package jp.madoguchi.workflows.desk.revocation;

import java.util.stream.Stream;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取消し on the clerk's page: a clerk proposes it, another approver decides. */
@Component
class RevocationPanel implements DeskPanel {

    record Shown(Revocations.@Nullable Revocation open, boolean proposes, boolean decides) {
    }

    private final Revocations revocations;

    RevocationPanel(Revocations revocations) {
        this.revocations = revocations;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var application = page.application();
        var ours = application.department().equals(page.staff().department());
        if (!ours || !revocations.isPossible(application)) return Stream.of();
        var open = revocations.open(application.id()).orElse(null);
        var decides = open != null && page.staff().mayDecide(application.department(), open.proposedBy());
        var shown = new Panel(Zone.MORE, 90, "revocation/panels :: revocation",
                new Shown(open, open == null && page.staff().is(Role.CLERK), decides));
        return decides ? Stream.of(shown, new Panel(Zone.ACT, 70, "revocation/panels :: turn", application)) : Stream.of(shown);
    }
}
