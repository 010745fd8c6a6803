package jp.madoguchi.platform.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * Looks at a page with axe-core, in the page itself and for violations alone.
 *
 * <p>A context gets the program once and each of its pages starts it when it is looked at: sending half a megabyte for each look, and
 * taking back all that passed, took more time than the looking.
 */
final class Axe {

    private static final String START = "window.startAxe = () => { if (!window.axe) (() => {" + program() + "\n})(); }";
    /** Preview frames are pages of their own, looked at in the residents' stories. */
    private static final String LOOK = """
            async () => {
              window.startAxe();
              const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
              const {violations} = await axe.run({exclude: [['iframe.phone']]}, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return violations.map(one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '));
            }""";

    private Axe() {
    }

    /** Before the first page of that context. */
    static void brings(BrowserContext context) {
        context.addInitScript(START);
    }

    /** What is wrong: each rule with the elements that break it. */
    static List<?> violations(Page page) {
        return (List<?>) page.evaluate(LOOK);
    }

    private static String program() {
        try (var file = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
