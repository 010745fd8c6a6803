package jp.madoguchi.forms.screen;

import java.io.Serializable;
import java.util.Map;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * 受け付けられなかった入力: what was wrong in one of a page's small forms, with what was typed there, for the page after the redirect.
 *
 * @param place which form
 * @param code of a message of that place
 */
public record Refused(String place, String code, Map<String, String> typed) implements Serializable {

    public static void at(RedirectAttributes flash, String place, String code, Map<String, String> typed) {
        flash.addFlashAttribute("refused", new Refused(place, code, Map.copyOf(typed)));
    }
}
