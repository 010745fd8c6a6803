package jp.madoguchi.platform.browser;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.regex.Pattern;
import jp.madoguchi.platform.Engine;
import jp.madoguchi.platform.TestSite.MovableClock;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.workflows.documents.document.Renewals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What follows after sending, drawn by its owner and gone through by everybody who has a part in it. */
class StepsStoryTest extends Story {

    @Autowired
    JdbcTemplate sql;

    @Autowired
    Engine engine;

    @Autowired
    MovableClock clock;

    @Autowired
    Renewals renewals;

    @AfterEach
    void backToNow() {
        engine.backToNow();
    }

    @Test
    @Tag("story")
    void aLicenceGoesThroughTwoDepartmentsAndAChainOfThreeWithOneReturn() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        drawsTheLicence(flow);
        String number;
        try (var resident = Visitor.onPhone(site, "licence-resident")) {
            applies(resident, flow);
            number = resident.textOf("#receipt-number");
            resident.follows("申請の状況を見る").sees("消防と福祉の審査").looks("status");
        }
        acts("licence-review", "okada", number, "承認で起案する");
        try (var fire = signIn("licence-fire", "hara")) {
            fire.follows("あなたの番").finds(number).sees("あなたの所属の判断").looks("joint").page().getByLabel("支障なし（可）").check();
            fire.presses("この判断を送る").sees("処理しました");
        }
        try (var welfare = signIn("licence-welfare", "ito")) {
            welfare.opens("/staff/applications/" + number).sees("並行審査").page().getByLabel("支障なし（可）").check();
            welfare.types("判断の理由や条件", "条件なし").looks("joint").presses("この判断を送る").sees("処理しました");
        }
        acts("licence-section", "tanaka", number, "決裁する");
        try (var head = signIn("licence-head", "sato")) {
            head.finds(number).page().locator("summary").filter(new Locator.FilterOptions().setHasText("差し戻す")).click();
            head.types("差戻しの理由", "面積を確かめてください。").looks("return").presses("担当へ差し戻す").sees("処理しました");
        }
        acts("licence-again", "okada", number, "承認で起案する");
        acts("licence-fire2", "hara", number, "この判断を送る");
        acts("licence-welfare2", "ito", number, "この判断を送る");
        for (var who : new String[] {"tanaka", "sato", "yamamoto"}) acts("licence-" + who, who, number, "決裁する");
        try (var clerk = signIn("licence-end", "okada")) {
            clerk.opens("/staff/applications/" + number).page().locator("summary")
                    .filter(new Locator.FilterOptions().setHasText("流れの絵")).click();
            clerk.sees("許可").looks("picture");
        }
        assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, number)).isEqualTo("GRANTED");
    }

    /** By keyboard alone: the steps, their parts, who does them. */
    private void drawsTheLicence(Flowing flow) {
        try (var owner = signIn("licence-owner", "nakagawa").opens("/staff/procedures/" + flow.code() + "/workflow")
                .sees("流れの絵").looks("before")) {
            press(owner, owner.page().getByText("ステップを足す"));
            press(owner, owner.page().locator("button[name=kind][value='step.joint']"));
            owner.sees("見る所属がありません").looks("mistake");
            types(owner, "name", "消防と福祉の審査");
            part(owner, "joint", "消防");
            choose(owner, "who.rule", "NAMED");
            choose(owner, "who.department", "fire");
            part(owner, "joint", "福祉");
            open(owner, "step:approval");
            part(owner, "approval", "課長");
            choose(owner, "who.post", "課長");
            part(owner, "approval", "部長");
            choose(owner, "who.post", "部長");
            open(owner, "part:approval.s1");
            choose(owner, "who.post", "係長");
            owner.looks("drawn");
            owner.opens("/staff/procedures/" + flow.code() + "/simulation").sees("審査 → 消防と福祉の審査 → 決裁 → 許可").looks("simulation");
            owner.opens("/staff/procedures/" + flow.code() + "/release").sees("消防と福祉の審査")
                    .types("確かめる人に伝えたいこと", "並行審査と決裁の段を足しました").looks("differences").presses("確認を頼む").sees("確認を頼んでいます");
        }
        try (var second = signIn("licence-second", "suzuki").opens("/staff/procedures/" + flow.code() + "/release")
                .looks("check").presses("確かめたので公開する").sees("公開しました")) {
            assertThat(second.url()).contains("/release");
        }
    }

    private static void press(Visitor who, Locator what) {
        what.first().focus();
        who.page().keyboard().press("Enter");
        settled(who);
    }

    private static void open(Visitor who, String at) {
        press(who, who.page().locator("[id='o-" + at + "']"));
        who.page().locator("#properties input[name=at][value='" + at + "']")
                .waitFor(new Locator.WaitForOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.ATTACHED));
    }

    private static void part(Visitor who, String step, String name) {
        var before = who.page().locator("#outline [data-at^='part:" + step + ".']").count();
        press(who, who.page().locator("#add-part"));
        who.page().locator("#outline [data-at^='part:" + step + ".']").nth(before).waitFor();
        types(who, "name", name);
    }

    private static void types(Visitor who, String property, String text) {
        var input = who.page().locator("#properties [name='" + property + "']");
        input.focus();
        who.page().keyboard().press("Control+A");
        who.page().keyboard().type(text);
        who.page().keyboard().press("Tab");
        settled(who);
    }

    private static void choose(Visitor who, String property, String value) {
        var select = who.page().locator("#properties select[name='" + property + "']");
        select.waitFor();
        select.focus();
        for (var i = 0; i < 40 && !select.inputValue().equals(value); i++) who.page().keyboard().press("ArrowDown");
        settled(who);
        assertThat(who.page().locator("#properties select[name='" + property + "']").inputValue()).isEqualTo(value);
    }

    private static void settled(Visitor who) {
        who.page().waitForFunction("() => !document.body.dataset.busy");
    }

    @Test
    @Tag("story")
    void anOutsideOpinionByLinkComesLateAndEscalates() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "opinion", "key": "opinion", "name": "町の意見", "term": {"days": 4, "remind": 1, "escalate": "APPROVER"}, "question": "この場所でよいか、ご意見をお聞かせください。", "shown": ["place"], "parts": [{"key": "town", "name": "川辺町 建設課", "mail": "kawabe@example.jp"}]}""", APPROVAL);
        var number = flow.number("place", "川辺町一丁目2番");
        flow.acts("okada", number, "grant");
        engine.passes(number, Duration.ofDays(10));
        try (var above = signIn("opinion-late", "tanaka").opens("/staff/applications/" + number).sees("まだ回答がありません").looks("late")) {
            assertThat(fromMail("tanaka@mie.example.jp", "【期限を過ぎました】川辺町", "「(川辺町 建設課)」")).isNotEmpty();
        }
        var link = fromMail("kawabe@example.jp", "【もう一度お知らせします】", "(http://\\S+/opinions/\\S+)");
        try (var body = Visitor.onPhone(site, "opinion-body").opens(link).sees("意見の照会が届いています").looks("link").presses("確認コードを受け取る")) {
            body.types("確認コード", fromMail("kawabe@example.jp", "【確認コード】意見の照会", "確認コード：(\\d{8})")).looks("code").presses("照会の内容を見る");
            body.sees("川辺町一丁目2番").seesNot("山田").looks("asked").presses("この意見を送る").sees("意見を1つ選んでください").looks("wrong");
            body.chooses("条件付き").types("意見の内容", "夜間は明かりを付けること。").types("回答する方", "川辺町建設課　森")
                    .attaches("意見書.jpg", "image/jpeg", photo("iken")).presses("この意見を送る");
            body.sees("回答を受け取りました").looks("sent");
        }
        try (var approver = signIn("opinion-approver", "tanaka").opens("/staff/applications/" + number)
                .sees("夜間は明かりを付けること。").looks("opinion")) {
            assertThat(approver.page().getByText("条件付き").count()).isPositive();
        }
    }

    @Test
    @Tag("story")
    void aSubsidyGoesOnFromItsGrantToTheClaimOnOnePhone() {
        var claim = Flowing.with(site, REVIEW, APPROVAL);
        var report = Flowing.begin(site, follow("claim", "補助金の請求", claim), REVIEW, APPROVAL);
        var grant = Flowing.begin(site, follow("report", "実績報告", report), REVIEW, APPROVAL);
        try (var resident = Visitor.onPhone(site, "subsidy")) {
            applies(resident, grant);
            var number = resident.textOf("#receipt-number");
            decides(number);
            var reported = next(resident, number, "実績報告", "report");
            decides(reported);
            var claimed = next(resident, reported, "補助金の請求", "claim");
            assertThat(claimed).isNotEqualTo(reported);
            try (var clerk = signIn("subsidy-clerk", "okada").opens("/staff/applications/" + claimed).sees("前後の申請")
                    .sees(number).looks("chain")) {
                assertThat(clerk.url()).contains(claimed);
            }
        }
    }

    private String next(Visitor resident, String number, String name, String picture) {
        resident.opens("/applications/" + number).sees("つづきの手続").looks(picture + "-before").presses(name + "を始める").sees("申請すること");
        assertThat(resident.page().locator("[name='who.family']").inputValue()).isEqualTo("山田");
        resident.types("金額", "900").looks(picture + "-filled").presses("次へ進む").sees("内容を確かめて");
        resident.presses("この内容で申請する").sees("までにしてください").looks(picture + "-too-much");
        resident.page().goBack();
        resident.opens(resident.url().replaceFirst("/check.*|/send.*", "/pages/all")).types("金額", "700").presses("次へ進む")
                .presses("この内容で申請する").sees("申請を受け付けました");
        return resident.textOf("#receipt-number");
    }

    private static String follow(String key, String name, Flowing to) {
        return """
                "follows": [{"key": "%s", "name": "%s", "procedure": "%s", "carry": ["who", "place", "kind"], "amount": "amount", "ceiling": "amount", "dueDays": 30}],""".formatted(key, name, to.code());
    }

    @Test
    @Tag("story")
    void aLotteryForHousingIsCheckedByAnOutsider() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "lottery", "key": "draw", "name": "入居者の抽選", "places": 1, "reserves": 1}""", """
                {"type": "branch", "key": "fork", "name": "抽選の結果", "parts": [{"key": "w1", "when": {"type": "is", "field": "step.draw", "value": "lost"}, "to": "-refused", "because": "抽選の結果、落選となりました。"}]}""", APPROVAL);
        for (var i = 0; i < 3; i++) flow.acts("okada", flow.number("place", "県営住宅" + i), "grant");
        try (var clerk = signIn("lottery-clerk", "okada").opens("/staff/draws").sees("3件が待っています")) {
            var form = clerk.page().locator("form.card").filter(new Locator.FilterOptions().setHasText(flow.code()));
            form.locator("[name=at]").fill(LocalDateTime.now(ZoneId.of("Asia/Tokyo")).plusHours(1).withNano(0)
                    .withSecond(0).toString().substring(0, 16));
            clerk.looks("waiting");
            form.getByRole(AriaRole.BUTTON).click();
            clerk.sees("抽選を公告しました").looks("announced");
        }
        clock.moveTo(Duration.ofHours(2));
        try (var clerk = signIn("lottery-draw", "okada").opens("/staff/draws")) {
            clerk.page().locator("tr").filter(new Locator.FilterOptions().setHasText(flow.code())).getByRole(AriaRole.BUTTON).click();
            clerk.sees("抽選しました").looks("drawn");
        }
        try (var outsider = Visitor.onPhone(site, "lottery-outsider").opens("/announcements").sees("入居者の抽選").looks("list")) {
            outsider.page().getByRole(AriaRole.LINK).filter(new Locator.FilterOptions().setHasText(flow.code())).first().click();
            outsider.sees("この抽選を確かめる").looks("result");
            var seed = outsider.textOf("#seed");
            assertThat(sha256(seed)).isEqualTo(outsider.textOf("#commitment"));
            var rows = outsider.page().locator("tbody tr").allInnerTexts();
            assertThat(rows).hasSize(3).allSatisfy(row -> {
                var found = Pattern.compile("(K\\d+-R\\d+-\\d{6}-\\d).*?([0-9a-f]{64})", Pattern.DOTALL).matcher(row);
                assertThat(found.find()).isTrue();
                assertThat(sha256(seed + ":" + found.group(1))).isEqualTo(found.group(2));
            });
        }
    }

    @Test
    @Tag("story")
    void whatWasGrantedIsRevokedByTwoPeople() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        try (var resident = Visitor.onPhone(site, "revocation-resident")) {
            applies(resident, flow);
            var number = resident.textOf("#receipt-number");
            decides(number);
            try (var clerk = signIn("revocation-clerk", "okada").opens("/staff/applications/" + number)) {
                clerk.page().getByText("取消しを起案する").click();
                clerk.types("取消しの理由", "要件を満たさなくなったため。").looks("propose").presses("この理由で決裁へ回す").sees("取消しを決裁へ回しました");
            }
            try (var approver = signIn("revocation-approver", "sato").opens("/staff/applications/" + number)
                    .sees("要件を満たさなくなったため。").looks("decide")) {
                approver.page().getByRole(AriaRole.BUTTON, new com.microsoft.playwright.Page.GetByRoleOptions()
                        .setName("取り消す").setExact(true)).click();
                approver.sees("取消し").looks("revoked");
            }
            resident.opens("/applications/" + number).sees("交付したものは取り消されました").sees("審査請求").looks("revoked");
        }
    }

    @Test
    @Tag("story")
    void whoHasAPermitIsToldBeforeItRunsOutAndRenewsItWithWhatIsKnown() {
        var renewal = Flowing.with(site, REVIEW, APPROVAL);
        var permit = Flowing.begin(site, """
                "follows": [{"key": "renewal", "name": "更新", "procedure": "%s", "carry": ["who", "place", "kind", "mail"]}],""".formatted(renewal.code()), REVIEW, APPROVAL, """
                {"type": "issue", "key": "issue", "name": "許可証の交付", "document": "permit", "series": "R", "validity": [{"period": "P1Y"}]}""");
        var number = permit.number("mail", "renews@example.jp", "place", "津市広明町13");
        decides(number);
        clock.moveTo(Duration.between(Instant.now(), LocalDate.now(ZoneId.of("Asia/Tokyo")).plusYears(1).minusDays(60)
                .atTime(9, 0).atZone(ZoneId.of("Asia/Tokyo"))));
        renewals.tell();
        var link = fromMail("renews@example.jp", "【更新のお知らせ】", "(http://\\S+/go/\\S+)");
        try (var resident = Visitor.onPhone(site, "renewal").opens(link).looks("link")) {
            resident.presses("確認コードを受け取る").sees("確認コードを入力してください");
            resident.types("確認コード", fromMail("renews@example.jp", "申請の状況", "確認コード：(\\d{8})")).presses("申請の状況を見る");
            resident.sees("つづきの手続").looks("status").presses("更新を始める").sees("申請すること");
            assertThat(resident.page().locator("[name='place']").inputValue()).isEqualTo("津市広明町13");
            resident.looks("known").presses("次へ進む").presses("この内容で申請する").sees("申請を受け付けました");
        }
    }

    private void applies(Visitor resident, Flowing flow) {
        resident.opens(flow.address()).presses("申請を始める").types("姓", "山田").types("名", "花子").types("セイ", "ヤマダ")
                .types("メイ", "ハナコ").chooses("新規").types("金額", "800").types("場所", "津市広明町13").presses("次へ進む");
        resident.presses("この内容で申請する").sees("申請を受け付けました");
    }

    private void decides(String number) {
        acts("decides-" + number, "okada", number, "承認で起案する");
        acts("decides2-" + number, "sato", number, "決裁する");
    }

    private void acts(String story, String login, String number, String button) {
        try (var staff = signIn(story, login).opens("/staff/applications/" + number)) {
            if (button.equals("この判断を送る")) staff.page().getByLabel("支障なし（可）").check();
            staff.presses(button).sees("処理しました");
        }
    }

    private static String sha256(String text) {
        try {
            return java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
