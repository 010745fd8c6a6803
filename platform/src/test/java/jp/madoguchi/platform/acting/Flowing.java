package jp.madoguchi.platform.acting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A procedure with one page of questions and the steps that a test wants, taken in, checked and published over HTTP. */
public final class Flowing {

    private static final String FORM = """
            {"title": "試しの申請", "summary": {"applicant": "who", "mail": "mail", "category": "kind"}, "sections": [{"key": "s1", "title": "申請", "pages": [{"slug": "all", "title": "申請すること", "fields": [
              {"type": "personName", "key": "who", "label": "申請者"},
              {"type": "mail", "key": "mail", "label": "メールアドレス", "optional": true},
              {"type": "choice", "key": "kind", "label": "種類", "options": [{"value": "new", "label": "新規"}, {"value": "again", "label": "再交付"}]},
              {"type": "number", "key": "amount", "label": "金額", "optional": true},
              {"type": "text", "key": "place", "label": "場所", "optional": true},
              {"type": "date", "key": "from", "label": "始める日", "optional": true},
              {"type": "mail", "key": "other", "label": "ほかのメールアドレス", "optional": true},
              {"type": "mail", "key": "parent", "label": "保護者のメールアドレス", "optional": true, "requiredWhen": {"type": "is", "field": "place", "value": "川村ともこ"}}]}]}]}
            """;
    public static final String REVIEW = "{\"type\": \"review\", \"key\": \"review\", \"name\": \"審査\"}";
    public static final String APPROVAL = "{\"type\": \"approval\", \"key\": \"approval\", \"name\": \"決裁\"}";

    private static final Map<String, Client> DESKS = new java.util.concurrent.ConcurrentHashMap<>();

    private final String site;
    private final String code;

    private Flowing(String site, String code) {
        this.site = site;
        this.code = code;
    }

    /** @param steps as JSON, each one step */
    public static Flowing with(String site, String... steps) {
        return begin(site, "", steps);
    }

    /** @param more further properties of the workflow, each with its comma */
    public static Flowing begin(String site, String more, String... steps) {
        var code = "F" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
        var json = """
                {"madoguchi": "procedure", "version": 1, "code": "X", "procedure": {"title": "T"}, "form": %s, "cases": [], "workflow": {"granted": "許可", %s "steps": [%s]}}
                """.formatted(FORM, more, String.join(",\n", steps));
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/new");
        owner.upload("/staff/procedures/new", "file", "手続.json", "application/json",
                json.getBytes(StandardCharsets.UTF_8), "from", "file", "title", "試しの手続" + code, "code", code);
        if (!owner.path().equals("/staff/procedures/" + code + "/form")) throw new AssertionError(owner.status() + " "
                + owner.path() + owner.text());
        Drawing.of(owner, code).describes().publishes(site, "suzuki");
        return new Flowing(site, code);
    }

    /** The same procedure at another node. */
    public Flowing at(String other) {
        return new Flowing(other, code);
    }

    public String code() {
        return code;
    }

    public String address() {
        return "/procedures/" + code.toLowerCase(java.util.Locale.ROOT);
    }

    /** Sends an application with these answers besides the name. */
    public Client apply(String... answers) {
        var client = new Client(site);
        client.get(address()).post(address() + "/drafts");
        var draft = client.path().replaceFirst("/pages/.*", "");
        var given = new java.util.LinkedHashMap<>(Map.of("who.family", "山田", "who.given", "花子", "who.familyKana",
                "ヤマダ", "who.givenKana", "ハナコ", "kind", "new"));
        for (var i = 0; i < answers.length; i += 2) given.put(answers[i], answers[i + 1]);
        var fields = new ArrayList<String>();
        given.forEach((name, value) -> fields.addAll(List.of(name, value)));
        client.get(draft + "/pages/all").post(draft + "/pages/all", fields.toArray(String[]::new));
        client.get(draft + "/check").post(draft + "/send");
        assertThat(client.path()).as(client.text()).endsWith("/receipt");
        return client;
    }

    public String number(String... answers) {
        return apply(answers).path().split("/")[2];
    }

    /** The same desk again and again: signing in is slow on purpose. */
    public Client desk(String login) {
        return DESKS.computeIfAbsent(site + login, key -> AtDesk.signIn(site, login));
    }

    /** Does an act at the application's page and says where it led. */
    public Client acts(String login, String number, String act, String... fields) {
        var staff = desk(login).get("/staff/applications/" + number);
        return staff.post("/staff/applications/" + number + "/" + act, fields);
    }
}
