package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Drawing;
import org.junit.jupiter.api.Test;

/** 確認 at the desk: sheets, asking again, waiting no longer; and what follows when nobody answers. */
class ConfirmationDeskTest extends AtConfirmation {

    @Test
    void theApplicantHearsOfWhomTheyHaveToAskThemselves() {
        var number = flow("", GUARDIAN).number("place", "川村花江", "mail", "pupil@example.jp");

        assertThat(mails(number, "川村花江の確認が要ります")).singleElement().asString().startsWith("pupil@example.jp");
    }

    @Test
    void aClerkAsksOnceMoreOrWaitsNoLongerAndTheClockStandsStillMeanwhile() {
        var number = flow("", GUARDIAN).number("place", "川村", "other", "slow@example.jp");
        var desk = "/staff/applications/" + number;
        assertThat(dueOn(number)).as("nothing to do for the authority").isNull();
        var clerk = AtDesk.signIn(site, "okada").get(desk);
        clerk.post(desk + "/confirmations/confirm_guardian/again");
        assertThat(clerk.text()).contains("もう一度メールを送りました");
        assertThat(mails(number, "【もう一度お知らせします】")).hasSize(1);
        assertThat(AtDesk.signIn(site, "hara").get("/staff/inbox").post(desk + "/confirmations/confirm_guardian/without").status()).isEqualTo(404);

        clerk.post(desk + "/confirmations/confirm_guardian/without");

        assertThat(clerk.text()).contains("確認なしで進めました");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("none");
        assertThat(dueOn(number)).isNotNull();
    }

    @Test
    void aSheetOfAnEarlierPageDoesNotCountForWhatCameSince() {
        var number = flow("", GUARDIAN).number("place", "川村花江");
        var desk = "/staff/applications/" + number;
        var clerk = AtDesk.signIn(site, "okada").get(desk);
        var fields = new java.util.ArrayList<String[]>();
        clerk.get(desk).hidden().forEach(field -> fields.add(field[0].equals("task") ? new String[] {"task", "earlier"} : field));
        fields.add(new String[] {"signed", "川村花江"});

        clerk.postExactly(desk + "/confirmations/confirm_guardian/sheet", fields);

        assertThat(clerk.text()).contains("ほかで先に進んでいました");
        assertThat(state(number)).isEqualTo("CONFIRMING");
    }

    @Test
    void aSignedSheetIsSentAsAPhotoAndAClerkLetsItCount() {
        var resident = flow("", GUARDIAN).apply("place", "川村花江", "amount", "4242");
        var number = resident.path().split("/")[2];
        var page = "/applications/" + number + "/confirmations/confirm_guardian";
        assertThat(resident.get(page + "/sheet").text()).contains("確認書（保護者）").contains("4,242").contains("申請にまちがいがなく");
        resident.get(page).upload(page + "/sheet", "file", "", "application/octet-stream", new byte[0]);
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("写真を選んでください");
        resident.get(page).upload(page + "/sheet", "file", "確認書.png", "image/png", PNG);
        assertThat(resident.text()).contains("確認書を1枚受け取りました");

        var desk = "/staff/applications/" + number;
        assertThat(AtDesk.signIn(site, "tanaka").get(desk).text()).contains("確認書.png").doesNotContain("紙の確認として記録する");
        var clerk = AtDesk.signIn(site, "okada").get(desk);
        clerk.post(desk + "/confirmations/confirm_guardian/sheet", "signed", "　");
        assertThat(clerk.text()).contains("署名した人の名前を、100文字までで");
        clerk.post(desk + "/confirmations/confirm_guardian/sheet", "signed", "川村花江");
        assertThat(clerk.text()).contains("紙の確認を記録しました").contains("紙の確認書（弱い証明）");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject("select count(*) from audit_event where action = 'confirmation.sheet' and application_id ="
                + " (select id from application where receipt_number = ?)", Integer.class, number)).as("once, and not for the try without a name").isEqualTo(1);
    }

    @Test
    void whoDoesNotAnswerIsRemindedAndTheApplicationStaysEndsOrGoesOnAsTheOwnerSays() {
        var stays = flow("", GUARDIAN).number("place", "川村", "other", "late@example.jp");
        var ends = flow("\"silence\": \"CLOSE\", ", GUARDIAN).number("place", "川村", "other", "late@example.jp");
        var goesOn = flow("\"silence\": \"GO_ON\", ", GUARDIAN).number("place", "川村", "other", "late@example.jp");
        for (var number : List.of(stays, ends, goesOn)) engine.passes(number, Duration.ofDays(10));

        assertThat(mails(stays, "【もう一度お知らせします】確認のお願い")).isNotEmpty();
        assertThat(state(stays)).isEqualTo("CONFIRMING");
        assertThat(state(ends)).isEqualTo("CLOSED");
        assertThat(state(goesOn)).isEqualTo("REVIEW");
        assertThat(result(goesOn)).isEqualTo("none");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + goesOn).text()).contains("答えのないまま終わりました");
    }

    @Test
    void whereNobodyIsNamedNobodyIsWaitedFor() {
        var number = flow("\"silence\": \"CLOSE\", ", GUARDIAN, FACILITY).number();

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
    }

    @Test
    void givenBackItGoesOnToTheDeskWhereTheOwnerSaysSo() {
        var resident = flow("\"givenBack\": \"GO_ON\", ", GUARDIAN).apply("place", "川村花江");
        var number = resident.path().split("/")[2];

        byHand(resident, number, "confirm_guardian", "returned");

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("returned");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("差し戻し").contains("違います");
    }

    @Test
    void ofAWithdrawnApplicationNobodyIsAskedAnyMore() {
        var resident = flow("", GUARDIAN).apply("place", "川村", "other", "withdrawn@example.jp");
        var number = resident.path().split("/")[2];
        var link = link(number, "withdrawn@example.jp");
        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        resident.get("/applications/" + number + "/withdraw").post("/applications/" + number + "/withdraw");

        assertThat(guardian.get(link).text()).contains("この確認は、もう要りません").doesNotContain("この答えを送る");
        guardian.get("/").post(link, "result", "confirmed", "comment", "", "signed", "川村");

        assertThat(state(number)).isEqualTo("WITHDRAWN");
        assertThat(sql.queryForObject("select result from confirmation c join application a on a.id = c.application_id"
                + " where a.receipt_number = ?", String.class, number)).isEmpty();
    }

    @Test
    void movedToNewStepsWhoeverIsAskedAnswersByTheSameLink() {
        var flow = flow("", GUARDIAN);
        var number = flow.number("place", "川村", "other", "moved@example.jp");
        var link = link(number, "moved@example.jp");
        var owner = Drawing.of(AtDesk.signIn(site, "nakagawa").get("/staff/procedures/" + flow.code() + "/workflow"), flow.code());
        owner.act("/workflow/add", "at", "step:confirm", "kind", "step.number");
        owner.publishes(site, "suzuki");
        owner.client().get(owner.path() + "/moves").post(owner.path() + "/moves", "number", number);
        assertThat(owner.client().text()).contains("1件を新しい流れに移しました");

        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        guardian.post(link, "result", "confirmed", "comment", "", "signed", "川村");

        assertThat(guardian.text()).contains("確認を受け取りました");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(sql.queryForObject("select count(*) from step_pass p join application a on a.id = p.application_id"
                + " where a.receipt_number = ? and p.step = 'number'", Integer.class, number)).as("by the new steps").isEqualTo(1);
    }
}
