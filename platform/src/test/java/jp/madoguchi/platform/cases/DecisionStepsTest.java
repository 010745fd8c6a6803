package jp.madoguchi.platform.cases;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Flowing;
import jp.madoguchi.platform.acting.StepsTest;
import org.junit.jupiter.api.Test;

/** 決裁: who decides, in which order, for whom, and who does not. */
class DecisionStepsTest extends StepsTest {

    @Test
    void aChainOfThreeDecidesInOrderAndSendsBackToTheDrafter() {
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        assertThat(flow.acts("sato", number, "approve").status()).as("the 課長 comes after the 係長").isEqualTo(403);
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "return", "returnReason", "面積を確かめてください");
        assertThat(open(number)).containsExactly("review");
        assertThat(AtDesk.signIn(site, "okada").get("/staff/applications/" + number).text()).contains("佐藤", "さんから差し戻されています", "面積を確かめてください");

        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("yamamoto", number, "approve");
        assertThat(state(number)).isEqualTo("GRANTED");
        assertThat(sql.queryForObject(
                "select login from person p join application a on a.decided_by = p.id where a.receipt_number = ?",
                String.class, number)).isEqualTo("yamamoto");
    }

    @Test
    void nobodySignsTwiceInOneChain() {
        var flow = Flowing.with(site, REVIEW, """
                {"type": "approval", "key": "approval", "name": "決裁", "parts": [{"key": "s1", "name": "一人目", "who": {"role": "APPROVER"}}, {"key": "s2", "name": "二人目", "who": {"role": "APPROVER"}}]}""");
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        assertThat(flow.acts("tanaka", number, "approve").status()).isEqualTo(403);
        assertThat(AtDesk.rows(flow.desk("tanaka"), "TURN")).doesNotContain(number);
        flow.acts("sato", number, "approve");
        assertThat(state(number)).isEqualTo("GRANTED");
    }

    @Test
    void whoDraftedDoesNotDecideAsADeputyEither() {
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var okada = sql.queryForObject("select id from person where login = 'okada'", java.util.UUID.class);
        var tanaka = sql.queryForObject("select id from person where login = 'tanaka'", java.util.UUID.class);
        sql.update("insert into deputy (person_id, deputy_id, from_on, until_on) values (?, ?, ?, ?)", tanaka, okada, today, today);
        try {
            flow.acts("okada", number, "grant");
            assertThat(flow.desk("okada").get("/staff/applications/" + number).text()).contains("いま、あなたがすることはありません")
                    .doesNotContain("代理で決裁します");
        } finally {
            sql.update("delete from deputy where deputy_id = ?", okada);
        }
    }

    @Test
    void whatIsRefusedGoesThroughTheWholeChainAndGetsItsReason() {
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "refuse", "refusal", "要件を満たしません");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");
        flow.acts("yamamoto", number, "approve");

        assertThat(state(number)).isEqualTo("REFUSED");
        assertThat(sql.queryForObject("select decision_reason from application where receipt_number = ?", String.class,
                number)).isEqualTo("要件を満たしません");
    }

    @Test
    void twoDecideAtTheSameTimeAndOneSendingBackEndsItForTheOther() {
        var flow = Flowing.with(site, REVIEW, chain(true));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        assertThat(open(number)).containsExactlyInAnyOrder("approval_s2", "approval_s3");
        flow.acts("yamamoto", number, "return", "returnReason", "理由");
        assertThat(open(number)).containsExactly("review");

        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("yamamoto", number, "approve");
        assertThat(state(number)).isEqualTo("APPROVAL");
        flow.acts("sato", number, "approve");
        assertThat(state(number)).isEqualTo("GRANTED");
    }

    @Test
    void aDeputyDecidesInTheNameOfWhoIsAway() {
        var today = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Tokyo"));
        var ito = sql.queryForObject("select id::text from person where login = 'ito'", String.class);
        var yamamoto = AtDesk.signIn(site, "yamamoto").get("/staff/deputies");
        assertThat(yamamoto.post("/staff/deputies", "deputy", ito, "from", today.toString(), "until", today.minusDays(3)
                .toString()).text()).contains("期間を確かめてください");
        assertThat(yamamoto.post("/staff/deputies", "deputy", ito, "from", today.toString(), "until", today.plusDays(3)
                .toString()).text()).contains("代理を決めました");
        var flow = Flowing.with(site, REVIEW, chain(false));
        var number = flow.number();
        flow.acts("okada", number, "grant");
        flow.acts("tanaka", number, "approve");
        flow.acts("sato", number, "approve");

        flow.acts("ito", number, "approve");

        assertThat(state(number)).isEqualTo("GRANTED");
        assertThat(sql.queryForMap(
                "select p.login as did, b.login as behalf from task t join application a on a.id = t.application_id join person p on p.id = t.done_by join person b on b.id = t.behalf_of where a.receipt_number = ?", number))
                .containsEntry("did", "ito").containsEntry("behalf", "yamamoto");
        sql.update("delete from deputy");
    }
}
