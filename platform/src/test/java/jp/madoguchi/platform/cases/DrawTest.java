package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** 抽選: announced, drawn, and checked by somebody outside who has nothing but the public page. */
@SiteTest
class DrawTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MovableClock clock;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    @Test
    void anOutsiderChecksTheDrawFromThePublicPageAlone() throws Exception {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "lottery", "key": "draw", "name": "抽選", "group": "kind", "places": 2, "reserves": 1}""", """
                {"type": "branch", "key": "fork", "name": "結果", "parts": [{"key": "w1", "when": {"type": "is", "field": "step.draw", "value": "lost"}, "to": "-refused", "because": "抽選の結果、落選となりました。"}]}""", APPROVAL);
        var numbers = new ArrayList<String>();
        for (var i = 0; i < 5; i++) numbers.add(flow.number("kind", "new"));
        var other = flow.number("kind", "again");
        for (var number : numbers) flow.acts("okada", number, "grant");
        flow.acts("okada", other, "grant");
        assertThat(state(other)).isEqualTo("DRAW");
        var desk = AtDesk.signIn(site, "okada").get("/staff/draws");
        var procedure = sql.queryForObject("select procedure_id::text from application where receipt_number = ?", String.class, other);

        desk.postExactly("/staff/draws/announce",
                List.of(new String[] {"_csrf", AtDesk.hidden(desk, "_csrf")}, new String[] {"procedure", procedure},
                new String[] {"step", "draw"}, new String[] {"at", at(Duration.ofDays(1))}));
        assertThat(desk.text()).contains("抽選を公告しました");
        var id = sql.queryForObject("select id::text from draw where procedure_id = ?::uuid", String.class, procedure);
        var before = new Client(site).get("/draws/" + id).text();
        var commitment = between(before, "id=\"commitment\">", "<");
        assertThat(before).contains("抽選のあとに公開します")
                .doesNotContain(sql.queryForObject("select seed from draw where id = ?::uuid", String.class, id));
        assertThat(draw(id).text()).contains("公告した日時より前には抽選できません");
        clock.moveTo(Duration.ofDays(2));
        assertThat(draw(id).text()).contains("抽選しました");

        var page = new Client(site).get("/draws/" + id).text();
        var seed = between(page, "id=\"seed\">", "<");
        assertThat(sha256(seed)).isEqualTo(commitment);
        var expected = numbers.stream().sorted(Comparator.comparing(number -> sha256(seed + ":" + number))).toList();
        var shown = new ArrayList<String>();
        var row = Pattern.compile("<th scope=\"row\" class=\"number\">([^<]+)</th>").matcher(page.substring(page.indexOf("新規")));
        while (row.find() && shown.size() < 5) shown.add(row.group(1));
        assertThat(shown).isEqualTo(expected);
        assertThat(expected.stream().map(this::state)).containsExactly("APPROVAL", "APPROVAL", "APPROVAL", "REFUSED", "REFUSED");
        assertThat(state(other)).as("another group has its own places").isEqualTo("APPROVAL");
        assertThat(draw(id).text()).contains("この抽選は済んでいます");
    }

    @Test
    void othersCannotDraw() {
        assertThat(AtDesk.signIn(site, "sato").get("/staff/draws").status()).isEqualTo(403);
        assertThat(new Client(site).get("/draws/00000000-0000-0000-0000-000000000000").status()).isEqualTo(404);
        assertThat(new Client(site).get("/draws/x").status()).isEqualTo(404);
    }

    private Client draw(String id) {
        return AtDesk.signIn(site, "okada").get("/staff/draws").post("/staff/draws/" + id);
    }

    private static String at(Duration later) {
        return LocalDateTime.ofInstant(Instant.now().plus(later), ZoneId.of("Asia/Tokyo")).withNano(0).toString();
    }

    private static String between(String text, String before, String after) {
        var from = text.indexOf(before) + before.length();
        return text.substring(from, text.indexOf(after, from));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private String state(String number) {
        return sql.queryForObject("select state from application where receipt_number = ?", String.class, number);
    }
}
