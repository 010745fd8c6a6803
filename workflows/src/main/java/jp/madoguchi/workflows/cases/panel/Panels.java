package jp.madoguchi.workflows.cases.panel;

import java.util.List;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;

/** All panels of a page (画面のこま), by where they stand. Templates read them. */
public record Panels(List<Panel> all) {

    public List<Panel> notices() {
        return Panel.of(all.stream(), Zone.NOTICE);
    }

    public List<Panel> acts() {
        return Panel.of(all.stream(), Zone.ACT);
    }

    public List<Panel> more() {
        return Panel.of(all.stream(), Zone.MORE);
    }

    public List<Panel> links() {
        return Panel.of(all.stream(), Zone.LINK);
    }
}
