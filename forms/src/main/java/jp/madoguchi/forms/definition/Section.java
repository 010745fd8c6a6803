package jp.madoguchi.forms.definition;

import java.util.List;
import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/** A few pages that belong together (章); the applicant sees it as one step of the progress. The key names it within the form. */
public record Section(String key, Text title, Condition when, List<Page> pages) {

    public Section(@Nullable String key, @Nullable Text title, @Nullable Condition when, @Nullable List<Page> pages) {
        this.key = key == null ? "" : key;
        this.title = Text.orNone(title);
        this.when = Condition.orAlways(when);
        this.pages = pages == null ? List.of() : List.copyOf(pages);
    }
}
