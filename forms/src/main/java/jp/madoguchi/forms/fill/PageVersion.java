package jp.madoguchi.forms.fill;

import java.util.TreeMap;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.submission.Draft;

/** Marks which answers a page showed, so that a second window does not overwrite what the first one saved. */
final class PageVersion {

    private PageVersion() {
    }

    static String of(Draft draft, Page page) {
        var shown = new TreeMap<String, Object>();
        page.fields().forEach(field -> draft.answers().of(field.key()).ifPresent(answer -> shown.put(field.key(), answer)));
        return Integer.toHexString(shown.hashCode());
    }

    /** A page that does not say what it showed is taken as it is. */
    static boolean same(String seen, Draft draft, Page page) {
        return seen.isEmpty() || seen.equals(of(draft, page));
    }
}
