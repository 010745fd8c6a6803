package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;

/** 確認: by mail and by the code on the applicant's screen; given back, and what somebody finds who should not. */
class ConfirmationTest extends AtConfirmation {

    @Test
    void whoIsNamedSeesWhatIsTickedBehindACodeAndConfirms() {
        var resident = flow("", GUARDIAN).apply("place", "川村太郎", "other", "taro@example.jp", "amount", "4242");
        var number = resident.path().split("/")[2];
        assertThat(state(number)).isEqualTo("CONFIRMING");
        assertThat(resident.get("/applications/" + number).text()).contains("確認のお願い").contains("川村太郎").contains("t…@example.jp")
                .doesNotContain("taro@example.jp に");

        var link = link(number, "taro@example.jp");
        var guardian = new Client(site).get(link);
        assertThat(guardian.text()).contains("確認のお願いが届いています").doesNotContain("4,242").doesNotContain("山田");
        guardian.post(link + "/code").post(link + "/enter", "code", "000000");
        assertThat(guardian.status()).isEqualTo(422);
        guardian.post(link + "/enter", "code", code(number));
        assertThat(guardian.text()).contains("申請にまちがいがなく").contains("4,242").contains("value=\"川村太郎\"").doesNotContain("ヤマダ");
        assertThat(new Client(site).get(link).text()).as("another browser").doesNotContain("4,242");

        guardian.post(link, "result", "confirmed", "comment", "", "signed", "川村 太郎");
        assertThat(guardian.text()).contains("確認を受け取りました").doesNotContain("4,242");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("川村 太郎").contains("確認済み")
                .doesNotContain("弱い証明");
        guardian.post(link, "result", "returned", "comment", "やはり", "signed", "川村");
        assertThat(result(number)).as("a link is good for one answer").isEqualTo("confirmed");
    }

    @Test
    void givenBackTheApplicantPutsItRightAndAllAreAskedAnew() {
        var resident = flow("", GUARDIAN, FACILITY).apply("kind", "again", "place", "川村太郎", "other", "back@example.jp", "amount", "100");
        var number = resident.path().split("/")[2];
        byHand(resident, number, "confirm_facility", "confirmed");
        assertThat(state(number)).as("one of two").isEqualTo("CONFIRMING");
        var link = link(number, "back@example.jp");
        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        guardian.post(link, "result", "returned", "comment", "", "item", "amount", "signed", "川村");
        assertThat(guardian.status()).isEqualTo(422);
        assertThat(guardian.text()).contains("理由を書いてください").contains("value=\"川村\"");
        guardian.post(link, "result", "returned", "comment", "金額は200円です", "item", "amount", "signed", "川村");

        assertThat(state(number)).isEqualTo("CORRECTION");
        assertThat(resident.get("/applications/" + number).text()).contains("金額は200円です").contains("差し戻し");
        resident.post("/applications/" + number + "/correction", "amount", "200", "reply", "");
        assertThat(state(number)).as(resident.text()).isEqualTo("CONFIRMING");
        assertThat(resident.get("/applications/" + number).text().split("まだ答えがありません", -1)).as("the facility, too").hasSize(3);
        assertThat(guardian.get(link).text()).as("what was answered stays").contains("送った答え");

        byHand(resident, number, "confirm_facility", "confirmed");
        var again = link(number, "back@example.jp");
        assertThat(again).isNotEqualTo(link);
        guardian.get(again).post(again + "/code").post(again + "/enter", "code", code(number));
        assertThat(guardian.text()).contains("200");
        guardian.post(again, "result", "confirmed", "comment", "", "signed", "川村");
        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(result(number)).isEqualTo("confirmed");
    }

    @Test
    void theCodeOnTheApplicantsScreenIsAWeakerProof() {
        var resident = flow("", GUARDIAN).apply("place", "川村花江", "amount", "77");
        var number = resident.path().split("/")[2];
        assertThat(resident.get("/applications/" + number).text()).contains("メールアドレスがないので");

        byHand(resident, number, "confirm_guardian", "confirmed");

        assertThat(state(number)).isEqualTo("REVIEW");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("申請者の画面のコード（弱い証明）");
    }

    @Test
    void anAddressThatTheApplicantReadsTooProvesNoMoreAndGivingBackFromThereIsTheDesks() {
        var flow = flow("", GUARDIAN);
        var confirmed = flow.number("place", "川村花江", "mail", "family@example.jp", "other", "Family@example.jp");
        answers(confirmed, "Family@example.jp", "confirmed");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + confirmed).text()).contains("ほかの人と同じメールアドレス（弱い証明）");

        var returned = flow.number("place", "川村花江", "mail", "family@example.jp", "other", "family@example.jp");
        answers(returned, "family@example.jp", "returned");
        assertThat(state(returned)).as("the applicant opens no correction of their own").isEqualTo("REVIEW");
    }

    @Test
    void whoeverIsConfirmedForByACodeIsToldAndSeesItAtTheirLink() {
        var resident = flow("", GUARDIAN).apply("place", "川村太郎", "other", "taro2@example.jp");
        var number = resident.path().split("/")[2];
        var link = link(number, "taro2@example.jp");
        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        byHand(resident, number, "confirm_guardian", "confirmed");

        guardian.post(link, "result", "returned", "comment", "同意していません", "signed", "川村太郎");

        assertThat(guardian.status()).isEqualTo(409);
        assertThat(guardian.text()).contains("ほかの方法で確認済み").contains("送れなかったコメント").contains("同意していません").doesNotContain("ありがとう");
        assertThat(mails(number, "あなたの確認が記録されました")).singleElement().asString().startsWith("taro2@example.jp");
    }

    @Test
    void whatWasWrittenWhileTheLinkEndedIsShownOnceMore() {
        var number = flow("", GUARDIAN).number("place", "川村太郎", "other", "late@example.jp");
        var link = link(number, "late@example.jp");
        var guardian = new Client(site).get(link).post(link + "/code").post(link + "/enter", "code", code(number));
        var elsewhere = new Client(site).get(link).post(link, "result", "returned", "comment", "ほかの端末で書いた", "signed", "川村");
        assertThat(elsewhere.status()).as("no code was typed there").isEqualTo(409);
        assertThat(elsewhere.text()).contains("ほかの端末で書いた").contains("確認コードを受け取る");

        sql.update("update secret_link set expires_at = now() - interval '1 minute' where purpose = 'confirmation' and subject in "
                + "(select l.id::text from coded_link l join task t on t.id = l.task_id join application a on a.id = t.application_id"
                + " where a.receipt_number = ?)", number);
        guardian.post(link, "result", "returned", "comment", "番号がちがいます", "signed", "川村");

        assertThat(guardian.status()).isEqualTo(410);
        assertThat(guardian.text()).contains("期限は過ぎました").contains("番号がちがいます").contains("まだ送られていません");
        assertThat(guardian.get(link).text()).contains("期限は過ぎました").doesNotContain("まだ送られていません");
        assertThat(state(number)).isEqualTo("CONFIRMING");
    }

    @Test
    void strangersGuessesAndOtherWaysShowNothing() {
        var resident = flow("\"mailOnly\": true, ", PARENT).apply("place", "川村ともこ", "parent", "only@example.jp", "amount", "4242");
        var number = resident.path().split("/")[2];
        var page = "/applications/" + number + "/confirmations/confirm_guardian";
        assertThat(resident.get("/applications/" + number).text()).doesNotContain(page);
        assertThat(resident.get(page).text()).doesNotContain("ページとコードを出す").contains("o…@example.jp");
        assertThat(resident.get("/status").post(page + "/code").status()).isEqualTo(404);
        assertThat(resident.get(page + "/sheet").status()).isEqualTo(404);
        assertThat(new Client(site).get(page).text()).as("not the applicant").doesNotContain("川村");

        var link = link(number, "only@example.jp");
        assertThat(new Client(site).get(link.substring(0, link.length() - 4) + "AAAA").status()).isEqualTo(404);
        var guesser = new Client(site).get(link).post(link + "/code");
        for (var i = 0; i < 6; i++) guesser.get(link + "?asked").post(link + "/enter", "code", "00000" + i);
        guesser.get(link + "?asked").post(link + "/enter", "code", code(number));
        assertThat(guesser.text()).as("five wrong codes use it up").doesNotContain("4,242");
        assertThat(guesser.get(link + "?asked").post(link, "result", "confirmed", "signed", "だれか").text()).doesNotContain("受け取りました");
        assertThat(state(number)).isEqualTo("CONFIRMING");
    }
}
