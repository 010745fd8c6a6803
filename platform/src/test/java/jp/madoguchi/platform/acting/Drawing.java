package jp.madoguchi.platform.acting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/** An owner who draws a form without a mouse, a keyboard or a screen: one request for each act. */
public final class Drawing {

    private final Client client;
    private final String code;
    private String shown = "";

    private Drawing(Client client, String code) {
        this.client = client;
        this.code = code;
    }

    /** A new procedure of the owner's department, begun as a copy of the parking permit. */
    public static Drawing copy(String site, String login) {
        return begin(site, login, code(), "copy", "copy", "K00002");
    }

    public static Drawing blank(String site, String login) {
        return begin(site, login, code(), "blank");
    }

    /** With a code of the registry. */
    public static Drawing blank(String site, String login, String code) {
        return begin(site, login, code, "blank");
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Drawing begin(String site, String login, String code, String from, String... more) {
        var client = AtDesk.signIn(site, login).get("/staff/procedures/new");
        var boundary = new ArrayList<>(List.of("from", from, "scene", "OFFICE", "title", "試しの手続" + code, "code", code));
        boundary.addAll(List.of(more));
        client.upload("/staff/procedures/new", "file", "", "application/octet-stream", new byte[0], boundary.toArray(String[]::new));
        if (!client.path().equals("/staff/procedures/" + code + "/form")) throw new AssertionError(client.status()
                + " " + client.path() + client.text());
        return new Drawing(client, code);
    }

    /** At a procedure that is there already. */
    public static Drawing of(Client client, String code) {
        return new Drawing(client, code);
    }

    /** Another person at the same form. */
    public Drawing by(String site, String login) {
        return new Drawing(AtDesk.signIn(site, login), code);
    }


    public String name() {
        return code;
    }

    public String path() {
        return "/staff/procedures/" + code;
    }

    public String text() {
        return HtmlUtils.htmlUnescape(client.text());
    }

    public Client client() {
        return client;
    }

    /** Opens the form at an element; what is shown there is what the next change is held against. */
    public Drawing at(String at) {
        client.get(path() + "/form?at=" + at);
        var match = Pattern.compile("name=\"_was\" value=\"([^\"]*)\"").matcher(client.text());
        shown = match.find() ? HtmlUtils.htmlUnescape(match.group(1)) : "";
        return this;
    }

    /** Opens the steps at one of them. */
    public Drawing atStep(String at) {
        client.get(path() + "/workflow?at=" + at);
        var match = Pattern.compile("name=\"_was\" value=\"([^\"]*)\"").matcher(client.text());
        shown = match.find() ? HtmlUtils.htmlUnescape(match.group(1)) : "";
        return this;
    }

    public Drawing setsStep(String at, String... inputs) {
        return act("/workflow/properties", inputs(at, inputs));
    }

    /** Name, value, name, value … as the panel would send them. */
    public Drawing sets(String at, String... inputs) {
        return act("/form/properties", inputs(at, inputs));
    }

    public Drawing act(String what, String... inputs) {
        var fields = new ArrayList<String[]>();
        var csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(client.text());
        if (!csrf.find()) {
            client.get(path() + "/form");
            csrf = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(client.text());
            csrf.find();
        }
        fields.add(new String[] {"_csrf", csrf.group(1)});
        for (var i = 0; i < inputs.length; i += 2) fields.add(new String[] {inputs[i], inputs[i + 1]});
        client.postExactly(path() + what, fields);
        return this;
    }

    private String[] inputs(String at, String... inputs) {
        var all = new ArrayList<>(List.of("at", at, "_was", shown));
        all.addAll(List.of(inputs));
        return all.toArray(String[]::new);
    }

    /** Everything that a page of its own has to say before it may be published. */
    public Drawing describes() {
        client.get(path() + "/page");
        var match = Pattern.compile("name=\"_was\" value=\"([^\"]*)\"").matcher(client.text());
        match.find();
        shown = HtmlUtils.htmlUnescape(match.group(1));
        return act("/page", "_was", shown, "title", "試しの手続" + code, "summary", "試すための手続です。", "who", "だれでも", "fee",
                "かかりません", "criteria", "そろっていること",
                "receive", "メールでお知らせします", "basis", "試しの要綱", "standardDays", "5", "minutes", "3", "scene", "OFFICE", "steps", "申請する\n審査する");
    }

    public Drawing publishes(String site, String checker) {
        act("/release/ask", "note", "はじめての公開");
        var second = by(site, checker);
        second.client().get(path() + "/release");
        second.act("/release/approve", "revision", AtDesk.hidden(second.client(), "revision"), "when", "now");
        return this;
    }

    /** The address of the procedure for residents. */
    public String address() {
        return "/procedures/" + code.toLowerCase(java.util.Locale.ROOT);
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
