package jp.madoguchi.platform.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/** A procedure as a file: it comes back whole, and a bad one is told what is wrong and where, with nothing taken in. */
@SiteTest
class PackageTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Test
    void whatWasTakenOutComesInTheSame() {
        var exported = new String(AtDesk.signIn(site, "nakagawa").bytes("/staff/procedures/K00002/package"), StandardCharsets.UTF_8);
        var owner = AtDesk.signIn(site, "nakagawa");
        upload(owner, "TPACK1", exported);

        assertThat(owner.path()).isEqualTo("/staff/procedures/TPACK1/form");
        assertThat(owner.text()).contains("はじめての申請ですか");
        var again = new String(owner.bytes("/staff/procedures/TPACK1/package"), StandardCharsets.UTF_8);
        assertThat(again.replaceAll("\"(code|title)\" : \"[^\"]*(TPACK1|取り込んだ手続|K00002|おもいやり駐車場利用証の交付申請（新規・更新）)[^\"]*\"", ""))
                .isEqualTo(exported.replaceAll("\"(code|title)\" : \"[^\"]*(TPACK1|取り込んだ手続|K00002|おもいやり駐車場利用証の交付申請（新規・更新）)[^\"]*\"", ""));
    }

    @Test
    void badFilesAreToldWhatIsWrongAndNothingIsTakenIn() {
        var before = sql.queryForObject("select count(*) from procedure", Integer.class);

        assertThat(told("{\"madoguchi\": ")).contains("JSONとして読めません（1行目）");
        assertThat(told("[1, 2]")).contains("持ち出した手続のファイルではありません");
        assertThat(told(file(
                "\"sections\": [{\"title\": \"S\", \"pages\": [{\"slug\": \"a\", \"title\": \"A\", \"fields\": [{\"type\": \"telepathy\", \"key\": \"x\", \"label\": \"X\"}]}]}]")))
                .contains("知らない種類です：telepathy").contains("form.sections[0].pages[0].fields[0]");
        assertThat(told(file("\"title\": \"<script>alert(1)</script>\""))).contains("文の中にタグがあります")
                .contains("form.title").doesNotContain("<script>alert(1)</script>");
        assertThat(told(file("\"title\": \"A\", \"title\": \"B\""))).contains("同じ名前が2回あります");
        assertThat(told(file("\"sections\": [" + page("a",
                "'when': {'type': 'is', 'field': 'y', 'value': '1'}, 'fields': [{'type': 'text', 'key': 'x', 'label': 'X'}]")
                + ", "
                + page("b", "'when': {'type': 'is', 'field': 'x', 'value': '1'}, 'fields': [{'type': 'text', 'key': 'y', 'label': 'Y'}]")
                        + "]"))).contains("堂々めぐり").contains("page:a");
        assertThat(told(file("\"sections\": [" + page("a",
                "'fields': [{'type': 'text', 'key': 'x', 'label': 'X'}, {'type': 'text', 'key': 'x', 'label': 'X'}]")
                + "]"))).contains("同じ名前の項目が2つあります");
        assertThat(told(file("\"sections\": " + "[".repeat(400) + "]".repeat(400)))).contains("入れ子が深すぎます");
        assertThat(told(file("\"sections\": [" + page("a", "'when': " + "{'type': 'not', 'of': ".repeat(45)
                + "{'type': 'always'}" + "}".repeat(45)) + "]"))).contains("深すぎます");
        assertThat(told(file("\"sections\": [" + page("a", "'fields': [" + IntStream.range(0, 10_000)
                .mapToObj(i -> "{'type': 'text', 'key': 'x" + i + "', 'label': 'X'}").collect(Collectors.joining(", "))
                + "]") + "]")))
                .contains("項目が多すぎます");
        assertThat(told(file("\"title\": \"" + "あ".repeat(3_500_000) + "\""))).contains("ファイルが大きすぎます");
        assertThat(told(file("\"title\": \"T\"").replace("\"version\": 1", "\"version\": 9"))).contains("このファイルの形には対応していません");
        assertThat(told(file("\"title\": \"T\"").replace("\"steps\": [", "\"steps\": [{\"type\": \"shell\"}, ")))
                .contains("知らない種類です：shell").contains("workflow.steps[0]");
        assertThat(told(file("\"title\": \"T\"").replace("\"cases\": []", "\"cases\": [{\"key\": \"t\"}]")))
                .contains("必要なものがありません：inputs").contains("cases[0]");

        assertThat(sql.queryForObject("select count(*) from procedure", Integer.class)).isEqualTo(before);
    }

    @Test
    void bytesThatAreNoTextAreTold() {
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/new");
        owner.upload("/staff/procedures/new", "file", "x.json", "application/json",
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 1}, "from", "file", "title", "T", "code", "TBYTES");

        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.text()).contains("文字コードがUTF-8ではありません");
    }

    private String told(String json) {
        var owner = AtDesk.signIn(site, "nakagawa");
        upload(owner, "TBAD", json);
        assertThat(owner.status()).isEqualTo(422);
        assertThat(owner.text()).contains("何も取り込んでいません");
        return HtmlUtils.htmlUnescape(owner.text().replace("&lt;script", "&amp;lt;script"));
    }

    private static void upload(Client owner, String code, String json) {
        owner.get("/staff/procedures/new").upload("/staff/procedures/new", "file", "手続.json", "application/json",
                json.getBytes(StandardCharsets.UTF_8),
                "from", "file", "title", "取り込んだ手続", "code", code);
    }

    private static String file(String form) {
        return """
                {"madoguchi": "procedure", "version": 1, "code": "X", "procedure": {"title": "T"}, "form": {%s}, "cases": [],
                 "workflow": {"granted": "承認", "steps": [{"type": "review", "key": "review", "name": "審査", "role": "CLERK", "correctionDays": 10}, {"type": "approval", "key": "approval", "name": "決裁", "role": "APPROVER"}]}}
                """.formatted(form);
    }

    private static String page(String slug, String rest) {
        return ("{'title': 'S', 'pages': [{'slug': '" + slug + "', 'title': 'P', " + rest + "}]}").replace('\'', '"');
    }
}
