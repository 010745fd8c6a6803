package jp.madoguchi.forms.screen;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 済んだことの知らせ: what the next page says about the act before it, once.
 *
 * @param tone of the notice: good, warn or bad
 * @param message its key; a page with several places shows those that begin with its own word
 */
public record FlashMessage(String tone, String message, List<Object> args) implements Serializable {

    public static void done(RedirectAttributes flash, String message, Object... args) {
        flash.addFlashAttribute("told", new FlashMessage("good", message, List.of(args)));
    }

    /** Something was not done, or only in part. */
    public static void warn(RedirectAttributes flash, String message, Object... args) {
        flash.addFlashAttribute("told", new FlashMessage("warn", message, List.of(args)));
    }

    public static void failed(RedirectAttributes flash, String message, Object... args) {
        flash.addFlashAttribute("told", new FlashMessage("bad", message, List.of(args)));
    }
}
