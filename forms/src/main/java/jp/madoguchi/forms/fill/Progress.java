package jp.madoguchi.forms.fill;

import java.util.List;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.journey.Journey;
import org.jspecify.annotations.Nullable;

/**
 * 進みぐあい: the sections of a journey and, after them, the check.
 *
 * @param at the index of the step the applicant is on
 */
public record Progress(List<String> sections, int at) {

    static Progress on(Journey journey, @Nullable Page page) {
        var sections = journey.sections();
        return new Progress(sections.stream().map(section -> section.title().ja()).toList(),
                page == null ? sections.size() : sections.indexOf(journey.sectionOf(page)));
    }

    public int size() {
        return sections.size() + 1;
    }

    public boolean isAtCheck() {
        return at == sections.size();
    }
}
