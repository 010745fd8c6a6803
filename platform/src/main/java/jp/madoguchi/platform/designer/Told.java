package jp.madoguchi.platform.designer;

import java.io.Serializable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the next page says about the act before it; the sentence is {@code told.<code>}. */
record Told(String code, Object... args) implements Serializable {

    static void that(RedirectAttributes flash, String code, Object... args) {
        flash.addFlashAttribute("told", new Told(code, args));
    }

    static String back(RedirectAttributes flash, String at) {
        flash.addAttribute("at", at);
        return "redirect:/staff/procedures/{code}/form";
    }
}
