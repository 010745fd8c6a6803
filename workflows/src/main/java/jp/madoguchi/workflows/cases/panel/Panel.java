package jp.madoguchi.workflows.cases.panel;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * 画面の一こま: a fragment of a template with what it shows. The fragment finds its model as {@code panel}, beside what the page
 * gives to all ({@code app}, {@code base}, {@code problems}, on the clerk's page {@code typed}).
 *
 * @param order within its zone, the smallest first
 * @param fragment as {@code payment/desk :: desk}
 * @param model typed, and decided: what may be done is in it, so that the template asks nobody
 */
public record Panel(Zone zone, int order, String fragment, Object model) {

    /** Where on a page. */
    public enum Zone {
        /** お知らせ above everything. */ NOTICE,
        /** するべきこと, and the bar at the foot of the clerk's page. */ ACT,
        /** ほかのこと: beside the answers, or below what is to be done. */ MORE,
        /** Links at the end of the applicant's page. */ LINK
    }

    public String template() {
        return fragment.split(" :: ")[0];
    }

    public String name() {
        return fragment.split(" :: ")[1];
    }

    static List<Panel> of(Stream<Panel> panels, Zone zone) {
        return panels.filter(panel -> panel.zone == zone).sorted(Comparator.comparingInt(Panel::order)).toList();
    }
}
