package jp.madoguchi.platform.designer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Drawing;
import jp.madoguchi.platform.designer.release.ReleaseClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;

/** From draft to published to retired: checked by a second person, live when it should be, and kind to what is in progress. */
@SiteTest
class ReleaseTest {

    @Value("${madoguchi.site}")
    String site;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    MovableClock clock;

    @Autowired
    ReleaseClock releases;

    @AfterEach
    void backToNow() {
        clock.moveTo(Duration.ZERO);
    }

    /** One page with one question. */
    private Drawing published() {
        return Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text").at("field:text1")
                .sets("field:text1", "label", "番号").describes().publishes(site, "suzuki");
    }

    @Test
    void isNotAskedForBeforeItIsReady() {
        var owner = Drawing.blank(site, "nakagawa");

        assertThat(owner.act("/release/ask", "note", "").text()).contains("直すところが残っています")
                .contains("案内ページの「ひとことの説明」がまだありません").contains("ページが1つもありません");
    }

    @Test
    void whoOnlyReadsTheVersionsIsLedToNoScreenThatRefusesThem() {
        var clerk = AtDesk.signIn(site, "okada").get("/staff/procedures/K00002/release").text();
        var owner = AtDesk.signIn(site, "nakagawa").get("/staff/procedures/K00002/release").text();

        assertThat(clerk).contains("公開と版").doesNotContain("K00002/form\"", "K00002/texts\"");
        assertThat(owner).contains("K00002/form\"", "K00002/texts\"");
    }

    @Test
    void goesLiveOnceASecondPersonHasCheckedIt() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text").describes();
        assertThat(owner.act("/release/ask", "note", "見てください").text()).contains("確認を頼みました");

        owner.client().get(owner.path() + "/release");
        assertThat(owner.act("/release/approve", "revision", "1", "when", "now").client().status())
                .as("nobody checks what they drew").isEqualTo(403);
        assertThat(owner.at("field:text1").sets("field:text1", "label", "あとから").text()).contains("確認を頼んでいるあいだは変えられません");
        var other = owner.by(site, "suzuki");
        assertThat(other.client().get(owner.path() + "/release").text()).contains("見てください").contains("足した");
        other.act("/release/approve", "revision", AtDesk.hidden(other.client(), "revision"), "when", "now");

        assertThat(other.text()).contains("公開しました").contains("第1版");
        assertThat(new Client(site).get(owner.address()).text()).contains("試すための手続です。").contains("申請を始める");
        assertThat(AtDesk.signIn(site, "yamaguchi").get("/staff/audit").text()).contains("様式を公開した").contains(owner.name());
    }

    @Test
    void isGivenBackWithAReasonAndAskedForAgain() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text").describes()
                .act("/release/ask", "note", "");
        var other = owner.by(site, "sato");
        other.client().get(owner.path() + "/release");
        var revision = AtDesk.hidden(other.client(), "revision");

        assertThat(other.act("/release/give-back", "revision", revision, "reason", "").text()).contains("直してほしいところを入力してください");
        other.act("/release/give-back", "revision", revision, "reason", "質問の文が分かりません");

        assertThat(owner.client().get(owner.path() + "/release").text()).contains("質問の文が分かりません");
        assertThat(owner.at("field:text1").sets("field:text1", "label", "登録番号").text()).contains("登録番号");
    }

    @Test
    void goesLiveByItselfAtItsTime() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text").describes()
                .act("/release/ask", "note", "");
        var other = owner.by(site, "suzuki");
        other.client().get(owner.path() + "/release");
        var revision = AtDesk.hidden(other.client(), "revision");
        var tomorrow = LocalDateTime.now(ZoneId.of("Asia/Tokyo")).plusDays(1).withNano(0).withSecond(0);
        assertThat(other.act("/release/approve", "revision", revision, "when", "later", "at", tomorrow.minusDays(2)
                .toString()).text()).contains("これからの日時");

        other.client().get(owner.path() + "/release");
        other.act("/release/approve", "revision", revision, "when", "later", "at", tomorrow.toString());

        assertThat(other.text()).contains("公開の日を待っています");
        releases.publishDue();
        assertThat(new Client(site).get(owner.address()).status()).isEqualTo(404);
        clock.moveTo(Duration.ofHours(25));
        releases.publishDue();
        assertThat(new Client(site).get(owner.address()).status()).isEqualTo(200);
        assertThat(sql.queryForObject(
                "select count(*) from form_draft d join procedure p on p.id = d.procedure_id where p.code = ?",
                Integer.class, owner.name())).isZero();
    }

    @Test
    void whatIsInProgressStaysAndWhoComesBackIsOfferedTheNewVersion() {
        var owner = published();
        var resident = new Client(site).get(owner.address()).post(owner.address() + "/drafts");
        var draft = resident.path().replaceFirst("/pages/.*", "");
        resident.post(draft + "/pages/page-1", "text1", "12345");
        var sent = new Client(site).get(owner.address()).post(owner.address() + "/drafts");
        var other = sent.path().replaceFirst("/pages/.*", "");
        sent.post(other + "/pages/page-1", "text1", "999").post(other + "/send");
        assertThat(sent.text()).contains("申請を受け付けました");

        owner.act("/form/add", "at", "field:text1", "kind", "yesNo").publishes(site, "suzuki");

        assertThat(owner.client().get(owner.path() + "/release").text()).contains("第2版");
        assertThat(resident.get(draft).text()).contains("様式が新しくなりました").contains("1個のうち、1個はそのまま使えます").contains("当てはまりますか");
        resident.post(draft + "/newer", "way", "change");
        assertThat(resident.path()).endsWith("/pages/page-1");
        assertThat(resident.text()).contains("12345").contains("当てはまりますか");
        assertThat(sql.queryForObject(
                "select v.version from submission s join form_version v on v.id = s.form_version_id join application a on a.id = s.application_id join procedure p on p.id = a.procedure_id where p.code = ?",
                Integer.class, owner.name())).as("the application stays on its version").isEqualTo(1);
    }

    @Test
    void whoStaysWithTheOldVersionIsNotAskedAgainAndCanSend() {
        var owner = published();
        var resident = new Client(site).get(owner.address()).post(owner.address() + "/drafts");
        var draft = resident.path().replaceFirst("/pages/.*", "");
        owner.act("/form/add", "at", "field:text1", "kind", "yesNo").publishes(site, "suzuki");

        resident.get(draft).post(draft + "/newer", "way", "keep");
        assertThat(resident.get(draft).path()).endsWith("/pages/page-1");
        resident.post(draft + "/pages/page-1", "text1", "12345").post(draft + "/send");

        assertThat(resident.text()).contains("申請を受け付けました");
    }

    @Test
    void anOlderVersionComesBackAsADraftAndBecomesANewVersion() {
        var owner = published();
        owner.at("field:text1").sets("field:text1", "label", "新しい文").publishes(site, "suzuki");
        assertThat(new Client(site).get(owner.address()).post(owner.address() + "/drafts").text()).contains("新しい文");

        owner.client().get(owner.path() + "/release");
        owner.act("/release/return", "version", "1");

        assertThat(owner.text()).contains("第1版の内容を下書きにしました").contains("番号");
        owner.publishes(site, "suzuki");
        assertThat(new Client(site).get(owner.address()).post(owner.address() + "/drafts").text()).contains("番号").doesNotContain("新しい文");
        assertThat(owner.client().get(owner.path() + "/release").text()).contains("第3版").contains("第2版");
    }

    @Test
    void aFailingCaseBlocksPublishingAndSaysWhichPageDiffers() {
        var owner = Drawing.copy(site, "nakagawa").describes();
        owner.client().get(owner.path() + "/cases").post(owner.path() + "/tryouts");
        var trial = owner.client().path().replaceFirst("/pages/.*", "");
        assertThat(owner.client().text()).contains("試しています");
        owner.client().post(trial + "/pages/kind", "kind", "new").post(trial + "/pages/category", "category", "pregnancy");
        assertThat(owner.client().path()).endsWith("/pages/pregnancy");
        owner.client().get("/staff/tryouts/" + trial.substring(8)).post("/staff/tryouts/" + trial.substring(8), "name", "妊婦");
        assertThat(owner.text()).contains("例「妊婦」を残しました").contains("期待どおり");

        owner.at("page:pregnancy").sets("page:pregnancy", "title", "出産について教えてください", "when.join", "all", "when.0.field",
                "kind", "when.0.is", "is", "when.0.value", "renewal");

        assertThat(owner.client().get(owner.path() + "/release").text()).contains("例「妊婦」：3番目が「出産について教えてください」ではなく「だれが入力していますか」になりました");
        assertThat(owner.act("/release/ask", "note", "").text()).contains("直すところが残っています");
        owner.act("/form/undo", "at", "form");
        assertThat(owner.act("/release/ask", "note", "").text()).contains("確認を頼みました");
    }

    @Test
    void aTryOutIsTheWholeWayAndNeverAnApplication() {
        var owner = Drawing.blank(site, "nakagawa").act("/form/add", "at", "form", "kind", "text");
        owner.client().get(owner.path() + "/cases").post(owner.path() + "/tryouts");
        var trial = owner.client().path().replaceFirst("/pages/.*", "");

        owner.client().post(trial + "/pages/page-1", "text1", "12345");
        assertThat(owner.client().path()).endsWith("/check");
        owner.client().post(trial + "/send");

        assertThat(owner.client().path()).isEqualTo("/staff/tryouts/" + trial.substring(8));
        assertThat(owner.text()).contains("通った道すじ").contains("12345");
        assertThat(sql.queryForObject(
                "select count(*) from application a join procedure p on p.id = a.procedure_id where p.code = ?",
                Integer.class, owner.name())).isZero();
        assertThat(new Client(site).get("/staff/tryouts/" + trial.substring(8)).path()).isEqualTo("/login");
    }

    @Test
    void anotherBureausEntryDoesNotGoLiveByItsCode() {
        var code = sql.queryForObject(
                "select code from registry_entry where bureau = '教育委員会事務局' and procedure_id is null and progress = 'NOT_STARTED' order by code limit 1", String.class);

        var owner = Drawing.blank(site, "nakagawa", code).act("/form/add", "at", "form", "kind", "text").describes()
                .publishes(site, "suzuki");

        assertThat(new Client(site).get(owner.address()).status()).isEqualTo(200);
        assertThat(sql.queryForObject("select progress from registry_entry where code = ?", String.class, code)).isEqualTo("NOT_STARTED");
    }
}
