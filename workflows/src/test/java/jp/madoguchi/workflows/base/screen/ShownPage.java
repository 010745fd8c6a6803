package jp.madoguchi.workflows.base.screen;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MvcResult;

/** What a slice answered: the page as it is read, or where it leads. */
public record ShownPage(int status, String location, Map<String, ?> flash, Document page, MockHttpServletResponse answer) {

    static ShownPage of(MvcResult result) {
        var answer = result.getResponse();
        var page = Jsoup.parse(new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8));
        return new ShownPage(answer.getStatus(), Objects.requireNonNullElse(answer.getRedirectedUrl(), ""), result.getFlashMap(), page,
                answer);
    }

    /** All that can be read in the main part and in the bar at its foot. */
    public String text() {
        return page.select("main, form.decide").text();
    }

    public String text(String selector) {
        return page.select(selector).text();
    }

    public boolean has(String selector) {
        return !page.select(selector).isEmpty();
    }

    /** What stands in a control. */
    public String typed(String selector) {
        var control = page.expectFirst(selector);
        return control.normalName().equals("textarea") ? control.wholeText() : control.val();
    }

    /** What can be done: the words on the buttons. */
    public List<String> buttons() {
        return page.select("main button:not(.sr-only), form.decide button:not(.sr-only)").eachText();
    }

    public List<String> rows(String selector) {
        return page.select(selector).eachText();
    }

    public String body() {
        try {
            return answer.getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
