package jp.madoguchi.forms.screen;

import java.util.Collection;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** 画面: a page, which comes again with what was typed where something of it was wrong (422, so that nothing takes it for done). */
public final class Screen {

    private Screen() {
    }

    public static ModelAndView of(String template, Map<String, ?> model, boolean wrong) {
        var view = new ModelAndView(template, model);
        return wrong ? again(view) : view;
    }

    public static ModelAndView of(String template, Map<String, ?> model, Collection<?> problems) {
        return of(template, model, !problems.isEmpty());
    }

    public static ModelAndView of(String template, Map<String, ?> model, Map<?, ?> problems) {
        return of(template, model, !problems.isEmpty());
    }

    /**
     * A page with at most one problem.
     *
     * @param problem its code; the empty string where there is none
     */
    public static ModelAndView of(String template, Map<String, ?> model, String problem) {
        return of(template, model, !problem.isEmpty());
    }

    public static ModelAndView again(ModelAndView view) {
        view.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return view;
    }
}
