package jp.madoguchi.workflows.cases.files;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.cases.application.Happening;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import org.springframework.stereotype.Component;

/** 見つからないファイル, above everything on the clerk's page: nobody decides without knowing that something is missing. */
@Component
class LostFilesPanel implements DeskPanel {

    @Override
    public Stream<Panel> on(DeskCase page) {
        var lost = lost(page.happenings());
        return lost.isEmpty() ? Stream.empty() : Stream.of(new Panel(Zone.NOTICE, 5, "files/panels :: lost", lost));
    }

    private static List<String> lost(List<Happening> happenings) {
        var names = new LinkedHashSet<String>();
        happenings.stream().sorted(Comparator.comparing(Happening::at)).forEach(one -> {
            if (one.kind().equals(FileNews.LOST)) names.add(one.detail());
            if (one.kind().equals(FileNews.FOUND)) names.remove(one.detail());
        });
        return List.copyOf(names);
    }
}
