package jp.madoguchi.platform.designer.editor;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import jp.madoguchi.forms.designer.Conflict;
import jp.madoguchi.platform.designer.draft.Designs;
import jp.madoguchi.platform.designer.draft.Limits;
import jp.madoguchi.platform.designer.settings.AfterAct;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An act that came too late is told on the page, which shows how things stand now. */
@ControllerAdvice(basePackages = "jp.madoguchi.platform.designer")
@Order(Ordered.HIGHEST_PRECEDENCE)
class DesignerAdvice {

    @ExceptionHandler(Conflict.class)
    String changedMeanwhile(Conflict conflict, HttpServletRequest request, RedirectAttributes flash) {
        return again(request, flash, "conflict", conflict.at().toString());
    }

    @ExceptionHandler(Designs.NotDrawing.class)
    String notDrawing(HttpServletRequest request, RedirectAttributes flash) {
        return again(request, flash, "notDrawing", "");
    }

    @ExceptionHandler(Limits.TooLarge.class)
    String tooLarge(HttpServletRequest request, RedirectAttributes flash) {
        return again(request, flash, "tooLarge", "");
    }

    private static String again(HttpServletRequest request, RedirectAttributes flash, String code, String at) {
        AfterAct.say(flash, code, at);
        if (request.getRequestURI().startsWith("/staff/tryouts/")) return "redirect:" + request.getRequestURI();
        var parts = Arrays.asList(request.getRequestURI().split("/"));
        flash.addAttribute("at", at);
        return "redirect:/staff/procedures/" + parts.get(3) + (parts.size() > 4 && parts.get(4).equals("workflow") ? "/workflow" : "/form");
    }
}
