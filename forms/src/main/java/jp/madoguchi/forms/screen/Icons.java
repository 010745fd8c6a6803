package jp.madoguchi.forms.screen;

import java.util.Objects;
import org.thymeleaf.context.IExpressionContext;

/** Where the icons lie (アイコン): one file of symbols, which a page names as {@code assets}. */
public interface Icons {

    /** The address of the file. */
    String icons();

    /** An icon beside words that say the same: nothing is read aloud. */
    static String svg(IExpressionContext page, String name) {
        var assets = (Icons) Objects.requireNonNull(page.getVariable("assets"), "assets");
        return "<svg class=\"icon\" aria-hidden=\"true\"><use href=\"" + assets.icons() + "#i-" + name + "\"/></svg>";
    }
}
