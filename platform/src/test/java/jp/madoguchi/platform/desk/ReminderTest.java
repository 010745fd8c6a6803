package jp.madoguchi.platform.desk;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.regex.Pattern;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the staff are told: their turn, the day's work, and deadlines in their own calendar. */
class ReminderTest extends StepsTest {

    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");

    /** Other tests have been in the future. */
    @BeforeEach
    void today() {
        sql.update("update task set entered_at = now() - interval '1 day' where entered_at > now()");
        sql.update("update person set turn_told_at = null, turn_seen_at = null");
        sql.update("delete from digest");
    }

    @Test
    void aDeciderHearsOnceThatItIsTheirTurn() {
        var before = mails("sato", "【決裁】");
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        for (var i = 0; i < 2; i++) flow.acts("okada", flow.number(), "grant");
        Awaitility.await().untilAsserted(() -> assertThat(mails("sato", "【決裁】")).isEqualTo(before + 1));
        flow.acts("okada", flow.number(), "grant");
        clock.moveTo(Duration.ofMinutes(31));
        Awaitility.await().untilAsserted(() -> assertThat(mails("sato", "【決裁】")).isEqualTo(before + 2));
        // Nothing new: no further word, however much time goes by.
        clock.moveTo(Duration.ofHours(3));
        Awaitility.await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(mails("sato", "【決裁】")).isEqualTo(before + 2));
    }

    @Test
    void theDaysWorkComesOnAWorkingMorningOnceAndOnlyToWhoWantsIt() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        flow.number();
        var ito = AtDesk.signIn(site, "ito").get("/staff/notices");
        assertThat(ito.text()).contains("朝のまとめ");
        ito.post("/staff/notices", "turn", "true");
        assertThat(ito.text()).contains("保存しました");
        var today = LocalDate.now(JAPAN);
        var saturday = today.plusDays((13 - today.getDayOfWeek().getValue()) % 7 + 7);
        at(saturday);
        Awaitility.await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(digests(saturday)).isZero());
        var monday = saturday.plusDays(2);
        var okada = mails("okada", "【今日の仕事】");
        var others = mails("ito", "【今日の仕事】");
        at(monday);
        Awaitility.await().untilAsserted(() -> assertThat(mails("okada", "【今日の仕事】")).isEqualTo(okada + 1));
        Awaitility.await().during(Duration.ofSeconds(1)).untilAsserted(() -> assertThat(mails("okada", "【今日の仕事】")).isEqualTo(okada + 1));
        assertThat(mails("ito", "【今日の仕事】")).isEqualTo(others);
    }

    @Test
    void deadlinesComeIntoACalendarWithoutNamesUntilTheAddressIsTakenBack() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = flow.number();
        var okada = AtDesk.signIn(site, "okada").get("/staff/notices").post("/staff/notices/calendar");
        var match = Pattern.compile("http\\S+/calendar/[\\w-]+\\.ics").matcher(okada.text());
        assertThat(match.find()).isTrue();
        var feed = match.group();
        assertThat(okada.get("/staff/notices").text()).doesNotContain("/calendar/" + feed.replaceFirst(".*/", ""));
        var ics = new Client(site).get(feed).text().replace("\r\n ", "");
        assertThat(ics).contains("BEGIN:VCALENDAR").contains(number).contains("審査（" + number).doesNotContain("山田")
                .contains("/staff/applications/" + number);
        assertThat(new Client(site).get("/calendar/" + "x".repeat(43) + ".ics").status()).isEqualTo(404);
        okada.get("/staff/notices").post("/staff/notices/calendar", "off", "true");
        assertThat(new Client(site).get(feed).status()).isEqualTo(404);
    }

    @Test
    void administratorsSeeWhetherMailCanArriveAndNobodyElseDoes() {
        var admin = AtDesk.signIn(site, "yamaguchi").get("/staff/mail");
        assertThat(admin.text()).contains("送信ドメイン example.jp の認証").contains("DNSから答えがありません");
        admin.post("/staff/mail", "to", "no address");
        assertThat(admin.status()).isEqualTo(422);
        assertThat(admin.text()).contains("no address").contains("メールアドレスの形がちがうようです");
        admin.post("/staff/mail", "to", "tested@example.jp");
        assertThat(admin.text()).contains("tested@example.jp あてに送りました");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/mail").status()).isEqualTo(403);
    }

    private void at(LocalDate day) {
        clock.moveTo(Duration.between(ZonedDateTime.now(JAPAN), day.atTime(LocalTime.of(8, 31)).atZone(JAPAN)));
    }

    private int mails(String login, String subject) {
        return sql.queryForObject(
                "select count(*) from notice n join person p on p.mail = n.address where p.login = ? and n.subject like ?", Integer.class,
                login, subject + "%");
    }

    private int digests(LocalDate day) {
        return sql.queryForObject("select count(*) from digest where day = ?", Integer.class, day);
    }
}
