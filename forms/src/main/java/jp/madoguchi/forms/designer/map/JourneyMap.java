package jp.madoguchi.forms.designer.map;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Address;
import jp.madoguchi.forms.definition.Form;
import jp.madoguchi.forms.definition.FormMistake;
import jp.madoguchi.forms.text.Fold;

/**
 * 道すじの図: the pages of a form from top to bottom, side by side where only one of them is asked, with a way around
 * where none is, and the ends where an applicant has no claim; at the goal everything is checked and sent. All lengths
 * in pixels of the picture.
 */
public record JourneyMap(int width, int height, int goalX, int goalY, List<Node> nodes, List<Way> ways, List<End> ends, List<Band> bands) {

    static final int W = 164;
    static final int H = 60;
    static final int GAP = 14;
    static final int ROW = 46;
    static final int TOP = 24;
    static final int END = 250;
    static final int MOST_BESIDE = 12;

    /** A page. */
    public record Node(Address at, int x, int y, String title, String when, String label, boolean wrong) {
        /** The label, as far as it fits. */
        public String shortLabel() {
            return label.codePointCount(0, label.length()) > 12 ? Fold.first(label, 11) + "…" : label;
        }

        /** In lines that fit the box. */
        public List<String> lines() {
            return split(title, 11, 2);
        }
    }

    /** A line; dashed where it goes around pages that are not asked. */
    public record Way(String path, boolean around) {
    }

    /** Where somebody turns out to have no claim. */
    public record End(Address at, int x, int y, String title, boolean wrong) {
        public List<String> lines() {
            return split(title, 15, 2);
        }
    }

    /** A section behind its pages. */
    public record Band(Address at, int y, int height, String title) {
    }

    public int nodeWidth() {
        return W;
    }

    public int nodeHeight() {
        return H;
    }

    public static JourneyMap of(Form form, List<FormMistake> mistakes) {
        return new JourneyDrawing(form, mistakes).draw();
    }

    static List<String> split(String text, int length, int most) {
        var lines = new ArrayList<String>();
        var rest = text;
        while (!rest.isEmpty() && lines.size() < most) {
            lines.add(Fold.first(rest, length));
            rest = rest.substring(lines.getLast().length());
        }
        if (!rest.isEmpty()) lines.set(most - 1, Fold.first(lines.getLast(), length - 1) + "…");
        return lines;
    }
}
