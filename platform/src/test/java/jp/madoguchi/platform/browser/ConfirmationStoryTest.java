package jp.madoguchi.platform.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** 確認, as the sample's pledge has it: a guardian by mail, who gives it back once, and a junior high school by the code on the screen. */
class ConfirmationStoryTest extends Story {

    @Autowired
    JdbcTemplate sql;

    @Test
    @Tag("story")
    void aGuardianGivesAPledgeBackAndConfirmsItAfterwardsAndTheSchoolTypesACode() {
        try (var pupil = Visitor.onPhone(site, "confirmation-pupil")) {
            pupil.opens("/procedures/school-pledge").presses("申請を始める").types("受検番号", "0123").selects("入学する高等学校", "桑名高等学校")
                    .presses("次へ進む").types("姓", "川村").types("名", "花子").types("セイ", "カワムラ").types("メイ", "ハナコ").presses("次へ進む");
            pupil.types("姓", "川村").types("名", "太郎").types("セイ", "カワムラ").types("メイ", "タロウ")
                    .types("保護者のメールアドレス", "taro.kawamura@example.jp").presses("次へ進む");
            pupil.chooses("はい").presses("次へ進む").types("中学校の名前", "津市立橋北中学校").presses("次へ進む").chooses("合格した高等学校に必ず入学し")
                    .presses("この内容で申請する").sees("申請を受け付けました").looks("receipt");
            var number = pupil.textOf("#receipt-number");
            pupil.follows("申請の状況を見る").sees("確認のお願い").looks("status");

            givesBack();
            pupil.opens("/applications/" + number).sees("受検番号は 1123 です").looks("given-back").types("受検番号", "1123")
                    .presses("直した内容を送る").sees("まだ答えがありません").looks("corrected");
            confirms();
            schoolConfirms(pupil);
            pupil.opens("/applications/" + number).sees("確認済み").looks("confirmed");
            atTheDesk(number);
        }
    }

    private Visitor guardian(String story) {
        var guardian = Visitor.onPhone(site, story).opens(fromMail("taro.kawamura@example.jp", "確認のお願い", "(http://\\S+/confirmations/\\S+)"))
                .sees("確認のお願いが届いています").looks("link").presses("確認コードを受け取る");
        return guardian.types("確認コード", fromMail("taro.kawamura@example.jp", "【確認コード】申請の確認", "確認コード：(\\d{8})"))
                .looks("code").presses("内容を見る").sees("川村 花子さんの申請の確認");
    }

    private void givesBack() {
        try (var guardian = guardian("confirmation-guardian")) {
            guardian.looks("asked").chooses("直してほしいところがあります").presses("この答えを送る").sees("直してほしい理由を書いてください")
                    .looks("wrong").chooses("受検番号").types("直してほしい理由", "受検番号は 1123 です").presses("この答えを送る")
                    .sees("お知らせいただいたことを受け取りました").looks("returned");
        }
    }

    private void confirms() {
        try (var guardian = guardian("confirmation-again")) {
            guardian.sees("1123").chooses("確認しました").presses("この答えを送る").sees("確認を受け取りました").looks("confirmed");
        }
    }

    private void schoolConfirms(Visitor pupil) {
        var hand = pupil.follows("津市立橋北中学校に確認してもらう").sees("紙に署名してもらう").looks("hand").url();
        pupil.opens(hand + "/sheet").sees("に送られた内容").looks("sheet");
        pupil.opens(hand).presses("ページとコードを出す").sees("次のコードを入れてもらいます").looks("hand-code");
        try (var school = Visitor.onPhone(site, "confirmation-school").opens(pupil.textOf("#link"))) {
            school.sees("申請した方の画面に出ている").types("確認コード", pupil.textOf("#hand-code")).looks("code").presses("内容を見る");
            school.chooses("確認しました").types("確認する方のお名前", "津市立橋北中学校 校長 谷口").looks("answer").presses("この答えを送る")
                    .sees("確認を受け取りました");
        }
    }

    private void atTheDesk(String number) {
        try (var clerk = signIn("confirmation-clerk", "kobayashi").opens("/staff/applications/" + number)) {
            clerk.sees("申請者の画面のコード（弱い証明）").looks("desk");
            assertThat(sql.queryForObject("select state from application where receipt_number = ?", String.class, number)).isEqualTo("REVIEW");
        }
        try (var owner = signIn("confirmation-owner", "kato").opens("/staff/procedures/K90003/workflow?at=step:confirm")) {
            owner.sees("確認してもらうこと").looks("designer").opens("/staff/procedures/K90003/simulation")
                    .sees("保護者と中学校の確認").looks("simulation");
        }
    }
}
