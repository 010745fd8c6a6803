package jp.madoguchi.platform.designer;

import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Drawing;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** Drawing a form: what owners do is kept at once, can be taken back, and never goes over what somebody else did. */
@SiteTest
class DesignerTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Test
    void aFormGrowsFromNothing() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "choice");
        owner.at("field:choice1").sets("field:choice1", "label", "再交付の理由", "options.size", "2", "options.0.label",
                "なくした", "options.0.value", "lost", "options.0.hint", "",
                "options.1.label", "こわれた", "options.1.value", "broken", "options.1.hint", "");
        owner.act("/form/add", "at", "field:choice1", "kind", "text");

        owner.at("field:text1").sets("field:text1", "label", "どこでなくしましたか", "when.join", "all", "when.0.field",
                "choice1", "when.0.is", "is", "when.0.value", "lost");

        assertThat(owner.text()).contains("「再交付の理由」が「なくした」であるときだけ、たずねます。");
        assertThat(owner.at("field:choice1").text()).contains("この項目を使う決まり").contains("どこでなくしましたか");
        assertThat(owner.client().get(owner.path() + "/form/preview?page=page-1").text()).contains("再交付の理由")
                .contains("どこでなくしましたか").contains("次へ進む");
    }

    @Test
    void twoOwnersChangeDifferentThingsOfOneFieldAndBothStay() {
        var nakagawa = Drawing.copy(site, "nakagawa").at("field:phone");
        var suzuki = nakagawa.by(site, "suzuki").at("field:phone");

        nakagawa.sets("field:phone", "label", "昼間の電話番号", "hint", "日中つながる番号。ハイフンはあってもなくてもかまいません。");
        suzuki.sets("field:phone", "label", "電話番号", "hint", "携帯電話でもかまいません。");

        assertThat(suzuki.text()).doesNotContain("ほかの人も同じところを変えました");
        assertThat(nakagawa.at("field:phone").text()).contains("昼間の電話番号").contains("携帯電話でもかまいません。");
        assertThat(nakagawa.text()).contains("鈴木 亜美さんも開いています");
    }

    @Test
    void whoeverComesSecondToTheSamePropertyChooses() {
        var nakagawa = Drawing.copy(site, "nakagawa").at("field:phone");
        var suzuki = nakagawa.by(site, "suzuki").at("field:phone");
        nakagawa.sets("field:phone", "label", "昼間の電話番号");

        suzuki.sets("field:phone", "label", "携帯電話の番号");

        assertThat(suzuki.text()).contains("ほかの人も同じところを変えました").contains("昼間の電話番号").contains("携帯電話の番号");
        assertThat(nakagawa.at("field:phone").text()).doesNotContain("携帯電話の番号");
        suzuki.act("/form/settle", "at", "field:phone", "property", "label", "mine", "\"携帯電話の番号\"", "theirs", "\"昼間の電話番号\"");
        assertThat(nakagawa.at("field:phone").text()).contains("携帯電話の番号");
    }

    @Test
    void undoTakesBackOnesOwnActsOnly() {
        var nakagawa = Drawing.copy(site, "nakagawa").at("field:phone").sets("field:phone", "label", "昼間の電話番号");
        var suzuki = nakagawa.by(site, "suzuki").at("field:mail").sets("field:mail", "label", "連絡用のメール");

        nakagawa.act("/form/undo", "at", "form");

        assertThat(nakagawa.at("field:phone").text()).contains("連絡用のメール").doesNotContain("昼間の電話番号");
        nakagawa.act("/form/redo", "at", "form");
        assertThat(nakagawa.at("field:phone").text()).contains("昼間の電話番号");
        nakagawa.act("/form/undo", "at", "form").at("field:phone").sets("field:phone", "label", "別の文").act("/form/redo", "at", "form");
        assertThat(nakagawa.text()).as("a new act leaves nothing to do again").contains("やり直すものがありません");
        suzuki.act("/form/undo", "at", "form");
        assertThat(suzuki.text()).doesNotContain("連絡用のメール").contains("別の文");
    }

    @Test
    void removingWhatSomebodyElseIsEditingIsToldAndNothingIsLost() {
        var nakagawa = Drawing.copy(site, "nakagawa").at("field:phone");
        var suzuki = nakagawa.by(site, "suzuki").at("page:contact");
        suzuki.act("/form/remove", "sel", "field:phone");

        nakagawa.sets("field:phone", "label", "昼間の電話番号");

        assertThat(nakagawa.text()).contains("この項目は、ほかの人が消していました");
        suzuki.act("/form/undo", "at", "form");
        assertThat(nakagawa.at("field:phone").text()).contains("電話番号");
    }

    @Test
    void pastingIntoAnotherProcedureBringsTheFieldsAlong() {
        var one = Drawing.copy(site, "nakagawa").at("page:agent").act("/form/copy", "sel", "page:agent", "at", "form");
        assertThat(one.text()).contains("1個を写しました");
        var other = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text").act("/form/paste", "at", "field:text1");

        assertThat(other.at("field:agentName").text()).contains("代理人の氏名");
        assertThat(other.at("page:agent").text()).as("the condition looks at a field that did not come along").contains("ない項目を参照しています");
    }

    @Test
    void severalChosenFieldsMoveTogetherAndIntoAnotherPage() {
        var owner = Drawing.copy(site, "nakagawa").at("form");
        owner.act("/form/move", "sel", "field:phone", "sel", "field:mail", "list", "fields:applicant", "at", "form");

        assertThat(order(owner, "field:birthDate", "field:phone", "field:mail", "page:address")).isTrue();
        owner.act("/form/step", "sel", "field:phone", "sel", "field:mail", "way", "up", "at", "form");
        assertThat(order(owner, "field:applicant", "field:phone", "field:mail", "field:birthDate")).isTrue();
    }

    private static boolean order(Drawing owner, String... names) {
        var text = owner.at("form").text();
        for (var i = 1; i < names.length; i++) if (text.indexOf("id=\"o-" + names[i - 1]
                + "\"") > text.indexOf("id=\"o-" + names[i] + "\"")) return false;
        return true;
    }

    @Test
    void aBlockIsACopyAndTellsWhenItHasChanged() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text");
        owner.at("field:text1").sets("field:text1", "label", "登録番号")
                .act("/form/keep-block", "sel", "field:text1", "name", "登録番号" + owner.name(), "at", "form");
        var block = sql.queryForObject("select id::text from question_block where name = ?", String.class, "登録番号" + owner.name());
        var other = Drawing.blank(site, "nakagawa").act("/form/insert", "at", "form", "block", block);
        assertThat(other.text()).contains("部品を入れました").contains("登録番号").doesNotContain("入れたあとで変わっています");

        owner.at("field:text1").sets("field:text1", "label", "登録証の番号")
                .act("/form/keep-block", "sel", "field:text1", "name", "登録番号" + owner.name(), "at", "form");

        assertThat(other.at("form").text()).contains("部品「登録番号" + owner.name() + "」が、入れたあとで変わっています").doesNotContain("登録証の番号");
        sql.update("delete from question_block where name = ?", "登録番号" + owner.name());
    }

    @Test
    void aClerkAndAnotherDepartmentsOwnerDoNotGetIn() {
        var drawing = Drawing.copy(site, "nakagawa");

        assertThat(AtDesk.signIn(site, "okada").get(drawing.path() + "/form").status()).isEqualTo(403);
        assertThat(AtDesk.signIn(site, "kato").get(drawing.path() + "/form").status()).isEqualTo(404);
        assertThat(AtDesk.signIn(site, "kato").get(drawing.path() + "/package").status()).isEqualTo(404);
        assertThat(drawing.by(site, "kato").client().get("/staff/procedures/new").status()).isEqualTo(200);
        assertThat(new Client(site).get(drawing.address()).status()).as("not published").isEqualTo(404);
    }

    @Test
    void strangeActsAreRefusedAndChangeNothing() {
        var owner = Drawing.copy(site, "nakagawa").at("field:phone");

        assertThat(owner.act("/form/add", "at", "nowhere", "kind", "telepathy").client().status()).isEqualTo(404);
        assertThat(owner.at("field:phone").act("/form/move", "sel", "section:s1", "list", "fields:contact", "at",
                "form").client().status()).isEqualTo(200);
        assertThat(owner.at("field:phone").act("/form/move", "sel", "field:phone", "list", "fields:nowhere", "at",
                "form").text()).contains("何もしませんでした");
        assertThat(owner.at("field:phone").act("/form/properties", "at", "field:phone", "_was", "{", "label", "x")
                .client().status()).isEqualTo(404);
        assertThat(owner.at("field:phone").act("/form/settle", "at", "field:phone", "property", "key", "mine", "\"x\"",
                "theirs", "\"phone\"").client().status()).isEqualTo(404);
        for (var strange : new String[] {"{\"type\": \"telepathy\"}", "5", "[[]]"})
            assertThat(owner.at("field:phone").act("/form/settle", "at", "field:phone", "property", "when", "mine",
                    strange, "theirs", "{\"type\": \"always\"}").client().status()).as(strange).isEqualTo(404);
        assertThat(owner.at("field:phone").client().status()).as("can still be opened").isEqualTo(200);
        assertThat(owner.at("field:phone").act("/form/step", "at", "form").text()).contains("先に、一覧で項目を選んでください");
    }
}
