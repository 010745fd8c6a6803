package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import org.awaitility.Awaitility;

/**
 * A person at a browser, in the words of what a person does.
 *
 * <p>Each page is looked at once it is there: no accessibility violation, no missing text, nothing asked of another
 * host; a picture of it is kept under {@code target/screens/<story>/}.
 */
final class Visitor implements AutoCloseable {

    /** In CSS pixels: of a mailbox with the mails of a whole run no browser draws a picture in time. */
    private static final int TALLEST = 8_000;

    private final BrowserContext context;
    private final Page page;
    private final String site;
    private final String story;
    private final boolean script;
    private String elsewhere = "";
    private int step;

    private Visitor(String site, String story, boolean script, int width, int height) {
        this.site = site;
        this.story = story;
        this.script = script;
        this.context = Chromium.get().newContext(new Browser.NewContextOptions().setViewportSize(width, height)
                .setJavaScriptEnabled(script).setLocale("ja-JP").setHasTouch(width < 600));
        if (script) Axe.brings(context);
        this.page = context.newPage();
        page.setDefaultTimeout(30_000);
        page.onRequest(request -> assertThat(request.url()).as("no outside request")
                .matches("(?s)(" + site + "|data:|blob:|about:" + elsewhere + ").*"));
        page.onDialog(dialog -> dialog.accept());
    }

    static Visitor onPhone(String site, String story) {
        return new Visitor(site, story, true, 390, 844);
    }

    static Visitor onPhoneWithoutScript(String site, String story) {
        return new Visitor(site, story, false, 390, 844);
    }

    static Visitor atDesk(String site, String story) {
        return new Visitor(site, story, true, 1280, 800);
    }

    /** One more site that is no outside one to this person, such as where they sign in. */
    Visitor mayGoTo(String address) {
        elsewhere = "|" + address;
        return this;
    }

    /** As somebody does while the page says that a gateway is asked, and until the application went on: opens it again. */
    Visitor whenAnswered() {
        Awaitility.await().ignoreExceptions().until(() -> {
            var isAsked = page.getByText("決済サービスに確かめています").count() > 0;
            if (!isAsked && page.getByText("納付を受け取りました").count() == 0) return true;
            if (isAsked) page.getByText("いまの状況を見る").click();
            else page.reload();
            return false;
        });
        return this;
    }

    Page page() {
        return page;
    }

    Visitor opens(String path) {
        page.navigate(path.startsWith("http") ? path : site + path);
        return this;
    }

    Visitor presses(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(false))
                .filter(new Locator.FilterOptions().setVisible(true)).last().click();
        return this;
    }

    Visitor follows(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).first().click();
        return this;
    }

    Visitor types(String label, String text) {
        labelled(label).fill(text);
        return this;
    }

    /** By the label as it stands, or one that holds it: most carry a ※必須 or ※任意. */
    private Locator labelled(String label) {
        var exact = page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
        return exact.count() > 0 ? exact.first() : page.getByLabel(label).first();
    }

    /** Opens an application from the list that is shown, by its search: other tests have put theirs on it, too. */
    Visitor finds(String number) {
        page.locator("input[name=q]").first().fill(number);
        page.locator("input[name=q]").first().press("Enter");
        page.waitForURL("**q=**");
        return follows(number);
    }

    Visitor chooses(String option) {
        page.locator("label.choice").filter(new Locator.FilterOptions().setHasText(option)).first().click();
        return this;
    }

    Visitor selects(String label, String option) {
        labelled(label).selectOption(option);
        return this;
    }

    Visitor attaches(String name, String mediaType, byte[] bytes) {
        page.locator("input[type=file]:not([disabled]):not([capture])").first().setInputFiles(new FilePayload(name, mediaType, bytes));
        return this;
    }

    Visitor sees(String text) {
        try {
            page.getByText(text).first().waitFor();
        } catch (TimeoutError e) {
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("target", "screens", story, "failed.png")).setFullPage(true));
            throw new AssertionError("Does not see “" + text + "” on " + page.url() + ", see target/screens/" + story + "/failed.png", e);
        }
        return this;
    }

    Visitor seesNot(String text) {
        assertThat(page.getByText(text).count()).as("should not see " + text).isZero();
        return this;
    }

    /** Looks at the page that is open now. */
    Visitor looks(String name) {
        page.waitForLoadState();
        var picture = Path.of("target", "screens", story, "%02d-%s.png".formatted(++step, name));
        page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(height() < TALLEST));
        assertThat(page.content()).doesNotContain("??").doesNotContain("org.springframework").doesNotContain("Exception");
        if (script) assertThat(Axe.violations(page)).as("axe on " + page.url()).isEmpty();
        return this;
    }

    private int height() {
        return ((Number) page.evaluate("document.documentElement.scrollHeight")).intValue();
    }

    String url() {
        return page.url();
    }

    String textOf(String selector) {
        return page.locator(selector).first().textContent().strip();
    }

    @Override
    public void close() {
        context.close();
    }
}
