package jp.madoguchi.platform.messages;

import static jp.madoguchi.platform.acting.Flowing.APPROVAL;
import static jp.madoguchi.platform.acting.Flowing.REVIEW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.InvalidInput;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.platform.acting.Applying;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import jp.madoguchi.platform.acting.Contacting;
import jp.madoguchi.platform.acting.Flowing;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** News that does not arrive: whoever can mend it sees it, and what was missed is told again. */
class ContactTest extends Contacting {

    @Autowired
    DataSource database;

    @Autowired
    Drafts drafts;

    /** The page was saved elsewhere at the very moment: that has nothing to do with the code. */
    @Test
    void aCodeThatIsRightIsNotCalledWrong() throws Exception {
        var applying = new Applying(site);
        applying.untilProof().page("contact", "phone", "08011112222", "mail", "code@example.jp");
        var path = applying.client().path();
        var code = inMail("code@example.jp", "確認コード：([0-9]{8})");
        applying.client().get(path);
        var draft = java.util.UUID.fromString(applying.draft().substring(applying.draft().lastIndexOf('/') + 1));

        try (var people = Executors.newSingleThreadExecutor(); var elsewhere = database.getConnection()) {
            elsewhere.setAutoCommit(false);
            elsewhere.createStatement().execute("update draft set revision = revision + 1 where id = '" + draft + "'");
            var types = people.submit(() -> applying.client().post(path, "code", code));
            var holder = sql.queryForObject("select pid from pg_stat_activity where state = 'idle in transaction'"
                    + " and query like 'update draft set revision = revision + 1%'", Integer.class);
            Awaitility.await().until(() -> types.isDone() || sql.queryForObject(
                    "select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", Integer.class, holder) >= 1);
            assertThat(types.isDone()).as("still waits: %s", applying.client().text()).isFalse();
            elsewhere.commit();
            types.get();
        }

        assertThat(applying.client().status()).isEqualTo(200);
        assertThat(applying.client().path()).doesNotContain("/mail/");
        assertThat(sql.queryForObject("select answers -> 'mail' ->> 'confirmed' from draft where id = ?", String.class,
                draft)).isEqualTo("yes");
    }

    @Test
    void aTryOutStaysTwoDaysWhateverIsDoneWithIt() {
        var form = new FormVersionId(sql.queryForObject(
                "select form_version_id from procedure where slug = 'parking-permit'", java.util.UUID.class));
        var of = sql.queryForMap("select authority_id, id from procedure where slug = 'parking-permit'");
        var tried = drafts.tryOut(new AuthorityId((java.util.UUID) of.get("authority_id")),
                new ProcedureId((java.util.UUID) of.get("id")), form, Answers.none(), new Resident(Secret.random()));

        var changed = drafts.change(tried, form, Answers.none(), InvalidInput.NONE).orElseThrow();

        assertThat(sql.queryForObject("select expires_at < now() + interval '3 days' from draft where id = ?",
                Boolean.class, changed.id().value())).isTrue();
    }

    @Test
    void aMailThatComesBackIsSeenByBothAndMendedByTheApplicant() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "nobody-1@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(resident.get("/applications/" + number).text()).contains("メールが届きませんでした"));
        var okada = AtDesk.signIn(site, "okada");
        assertThat(AtDesk.rows(okada, "UNDELIVERED")).contains(number);
        assertThat(okada.get("/staff/inbox?view=UNDELIVERED").text()).contains("メール不達");
        assertThat(okada.get("/staff/applications/" + number).text()).contains("あてのメールが届いていません");

        resident.get("/applications/" + number + "/notices")
                .post("/applications/" + number + "/notices/mail", "address", "mended-1@example.jp");
        resident.post("/applications/" + number + "/notices/mail/code", "code", "000000");
        assertThat(resident.status()).isEqualTo(422);
        assertThat(resident.text()).contains("確認コードがちがうか、期限が過ぎています");
        resident.post("/applications/" + number + "/notices/mail/code", "code", inMail("mended-1@example.jp", "確認コード：(\\d{8})"));
        assertThat(resident.text()).contains("新しいメールアドレスにお知らせします").contains("送り直しました");
        assertThat(resident.get("/applications/" + number).text()).doesNotContain("メールアドレスを直す<");
        assertThat(inMail("mended-1@example.jp", "(受け付けました)")).isNotNull();
        assertThat(AtDesk.rows(okada, "UNDELIVERED")).doesNotContain(number);
        assertThat(okada.get("/staff/applications/" + number).text()).contains("メールアドレスを直した");
    }

    @Test
    void aClerkMendsItWithHowItWasMadeSure() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = number(flow.apply("mail", "nobody-2@example.jp"));
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEqualTo("hard"));
        assertThat(flow.acts("okada", number, "reach", "mail", "mended-2@example.jp").text()).contains("どうやって確かめたかを");
        assertThat(flow.acts("okada", number, "reach", "mail", "not an address", "how", "電話").text())
                .contains("メールアドレスの形がちがうようです").contains("not an address");
        assertThat(flow.acts("sato", number, "reach", "mail", "mended-2@example.jp", "how", "電話").status()).isEqualTo(403);
        assertThat(flow.acts("okada", number, "reach", "mail", "mended-2@example.jp", "how", "本人に電話した").text()).contains("送り直しました");
        assertThat(inMail("mended-2@example.jp", "(受け付けました)")).isNotNull();
        assertThat(problem(number)).isEmpty();
        // What stands in the answers does not put the old address back.
        AtDesk.asksToCorrect(site, number, "kind");
        Awaitility.await().untilAsserted(() -> assertThat(inMail("mended-2@example.jp", "(補正のお願い|直していただく)")).isNotNull());
    }

    @Test
    void thePhoneIsTheSecondWayOnceItsCodeWasTyped() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "turns-bad@example.jp");
        var number = number(resident);
        resident.get("/applications/" + number + "/notices").post("/applications/" + number + "/notices/sms", "address", "03-1234-5678");
        assertThat(resident.text()).contains("携帯電話の番号の形がちがうようです").contains("03-1234-5678");
        resident.post("/applications/" + number + "/notices/sms", "address", "０９０−１２３４−５６７８");
        resident.post("/applications/" + number + "/notices/sms/code", "code", inSms("09012345678", "確認コードは (\\d{8})"));
        assertThat(resident.text()).contains("SMSでもお知らせします");
        resident.post("/applications/" + number + "/notices", "language", "ja", "mail", "true");
        mailBack(number);
        AtDesk.asksToCorrect(site, number, "kind");
        assertThat(inSms("09012345678", "(補正のお願い.*/go/)")).isNotNull();
        assertThat(sql.queryForObject(
                "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.subject like '%補正%' and n.channel = 'mail'", Integer.class, number)).isZero();
        // The code for the status page goes where it can be read.
        new Client(site).get("/status").post("/status", "number", number);
        assertThat(inSms("09012345678", "受付番号 " + number + " の確認コードは (\\d{8})")).isNotNull();
    }

    @Test
    void anAddressThatACorrectionGivesIsTriedAndWhatWasMissedIsToldAgain() {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var resident = flow.apply("mail", "nobody-3@example.jp");
        var number = number(resident);
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEqualTo("hard"));
        AtDesk.asksToCorrect(site, number, "mail");
        resident.get("/applications/" + number).post("/applications/" + number + "/correction", "mail", "corrected-3@example.jp");
        assertThat(resident.path()).isEqualTo("/applications/" + number);
        Awaitility.await().untilAsserted(() -> assertThat(problem(number)).isEmpty());
        assertThat(inMail("corrected-3@example.jp", "(受け付けました)")).isNotNull();
    }

    @Test
    void theSameAddressIsTriedAgainWhenItsOwnerSaysSo() throws Exception {
        var flow = Flowing.with(site, REVIEW, APPROVAL);
        var number = number(flow.apply("mail", "full@example.jp"));
        Awaitility.await().until(() -> sql.queryForObject(
                "select count(*) from notice where address = 'full@example.jp' and sent_at is not null",
                Integer.class) >= 1);
        tellsBack(number, "5.1.1");
        assertThat(problem(number)).isEqualTo("hard");
        flow.acts("okada", number, "reach", "mail", "full@example.jp", "how", "受信できるようにしたと電話があった");
        Awaitility.await().until(() -> Arrays.stream(mailbox.getReceivedMessages())
                .filter(mail -> isTo(mail, "full@example.jp")).count() == 2);
        // A mailbox that is full says nothing of the address.
        tellsBack(number, "5.2.2");
        assertThat(problem(number)).isEmpty();
        assertThat(flow.desk("okada").get("/staff/applications/" + number).text()).contains("メール 不達");
    }

    @Test
    void whatARelayTellsCountsOnlyWithItsSignature() throws Exception {
        var number = number(Flowing.with(site, REVIEW, APPROVAL).apply("mail", "complains@example.jp"));
        Awaitility.await().until(() -> sql.queryForObject(
                "select count(*) from notice n join application a on a.id = n.application_id where a.receipt_number = ? and n.sent_at is not null", Integer.class, number) == 1);
        var id = sql.queryForObject(
                "select n.id::text from notice n join application a on a.id = n.application_id where a.receipt_number = ?", String.class,
                number);
        var body = "{\"id\":\"" + id + "\",\"kind\":\"complaint\",\"status\":\"\"}";
        var now = clock.instant().getEpochSecond();
        assertThat(tells("", body)).isEqualTo(400);
        assertThat(tells("t=" + now + ",v1=" + "0".repeat(64), body)).isEqualTo(400);
        assertThat(tells(signed(now - 3_600, body), body)).isEqualTo(400);
        assertThat(tells(signed(now, body), body.replace("complaint", "hard"))).isEqualTo(400);
        assertThat(tells(signed(now, "[1]"), "[1]")).isEqualTo(400);
        var soft = body.replace("complaint", "soft");
        assertThat(tells(signed(now, soft), soft)).isEqualTo(204);
        assertThat(problem(number)).isEmpty();
        for (var i = 0; i < 2; i++) assertThat(tells(signed(now, body), body)).isEqualTo(204);
        assertThat(problem(number)).isEqualTo("complaint");
        assertThat(sql.queryForObject(
                "select count(*) from application_event e join application a on a.id = e.application_id where e.kind = 'mailUnwanted' and a.receipt_number = ?", Integer.class, number)).isEqualTo(1);
    }

    @Test
    void oddAddressesAreToldBesideTheFieldAndNeverReachAHeader() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "odd@example.jp");
        var number = number(resident);
        var page = "/applications/" + number + "/notices";
        for (var bad : List.of("a@example.jp\r\nBcc: b@example.jp", "\"a b\"@example.jp", "a".repeat(300)
                + "@example.jp", "a@" + "b".repeat(310) + ".jp", "a@example.jp,b@example.jp", "<a@example.jp>", "a@b",
                "")) {
            resident.get(page).post(page + "/mail", "address", bad);
            assertThat(resident.status()).as(bad).isEqualTo(422);
            assertThat(resident.text()).contains("メールアドレスの形がちがうようです");
        }
        resident.get(page).post(page + "/mail", "address", "taro@ドメイン名例.jp");
        assertThat(resident.text()).contains("taro@xn--eckwd4c7cu47r2wf.jp");
    }

    @Test
    void codesToTypedAddressesAreFewAndGuessingEnds() {
        var resident = Flowing.with(site, REVIEW, APPROVAL).apply("mail", "few@example.jp");
        var page = "/applications/" + number(resident) + "/notices";
        for (var i = 0; i < 5; i++) resident.get(page).post(page + "/mail", "address", "few" + i + "@example.jp");
        for (var i = 0; i < 5; i++) resident.post(page + "/mail/code", "code", "00000" + i);
        assertThat(resident.text()).as("what was wrong stands beside its field").contains("mail-code-error");
        resident.post(page + "/mail/code", "code", inMail("few4@example.jp", "確認コード：(\\d{8})"));
        assertThat(resident.status()).isEqualTo(422);
        resident.get(page).post(page + "/mail", "address", "few6@example.jp");
        assertThat(resident.text()).contains("続けて送りすぎました");
    }
}
