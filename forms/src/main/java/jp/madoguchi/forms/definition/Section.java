package jp.madoguchi.forms.definition;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** A few pages that belong together (章); the applicant sees it as one step of the progress. */
public record Section(Text title, Condition when, List<Page> pages) {

    public Section(Text title, @Nullable Condition when, @Nullable List<Page> pages) {
        this.title = Text.orNone(title);
        this.when = Condition.orAlways(when);
        this.pages = pages == null ? List.of() : List.copyOf(pages);
    }
}
