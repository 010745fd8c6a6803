package jp.madoguchi.forms.fill;

import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.journey.Journey;
import org.jspecify.annotations.Nullable;

/**
 * 進みぐあい: the sections of a journey and, at the end, the check.
 *
 * @param at the index of the step the applicant is on
 */
public record Progress(List<String> steps, int at) {

    static Progress on(Journey journey, @Nullable Page page) {
        var steps = new ArrayList<String>();
        journey.sections().forEach(section -> steps.add(section.title().ja()));
        steps.add("確認");
        return new Progress(steps, page == null ? steps.size() - 1 : journey.sections().indexOf(journey.sectionOf(page)));
    }

    public String name() {
        return steps.get(at);
    }
}
