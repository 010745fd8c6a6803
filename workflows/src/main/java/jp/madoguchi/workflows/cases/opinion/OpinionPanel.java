package jp.madoguchi.workflows.cases.opinion;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.springframework.stereotype.Component;

/** 意見 on the clerk's page: what bodies answered, and who has not yet. */
@Component
class OpinionPanel implements DeskPanel {

    record Shown(List<Opinion> opinions, List<Task> asked) {
    }

    private final Opinions opinions;

    OpinionPanel(Opinions opinions) {
        this.opinions = opinions;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var asked = page.open().stream().filter(task -> task.kind() == For.OPINION).toList();
        var shown = new Shown(opinions.of(page.application().id()), asked);
        if (shown.opinions.isEmpty() && asked.isEmpty()) return Stream.of();
        return Stream.of(new Panel(Zone.MORE, 50, "opinion/desk :: opinions", shown));
    }
}
