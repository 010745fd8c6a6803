package jp.madoguchi.workflows.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.documents.trust.Verification;
import jp.madoguchi.workflows.documents.trust.Verification.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class SignatureMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] BROWSER = {1};
    private static final byte[] CARD = {7};

    @Autowired
    SignatureMapper signatures;

    @Autowired
    RequestMapper requests;

    @Autowired
    TestRows rows;

    private ApplicationId application;

    @BeforeEach
    void twoThatHaveToSign() {
        var authority = rows.authority("signatures");
        application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "S1"), "S1-1", "SIGNING", "", "");
        requests.insert("one", application, "sign", "s1", "申請者", NOW);
        requests.insert("other", application, "sign", "s2", "連名の人", NOW);
        requests.insert("later", application, "again", "s2", "連名の人", NOW);
    }

    private Request request(String task, String step, String signer) {
        return new Request(task, application, step, signer, "", null, true, null);
    }

    private UUID came(String task, byte[] browser, byte[] certificate, Instant at) {
        var id = UUID.randomUUID();
        signatures.insert(new Signatures.Kept(id, request(task, "", ""), new Bytes(browser), "CMS", new Bytes(new byte[] {5}),
                new Verification.Signer(Verdict.QUESTIONABLE, "TRY_LATER", at, null, Set.of()), new Bytes(certificate),
                "[{\"fact\": \"name\"}]", "<報告/>", at));
        return id;
    }

    private UUID confirmed(String task, Instant at) {
        var id = came(task, BROWSER, CARD, at);
        assertThat(signatures.confirm(id, at)).isTrue();
        return id;
    }

    @Test
    void whatCameIsKeptWordForWord() {
        var id = came("one", BROWSER, CARD, NOW);

        assertThat(signatures.find(id)).hasValueSatisfying(row -> {
            assertThat(row.task()).isEqualTo("one");
            assertThat(row.format()).isEqualTo("CMS");
            assertThat(row.verdict()).isEqualTo("QUESTIONABLE");
            assertThat(row.reason()).isEqualTo("TRY_LATER");
            assertThat(row.certificate()).isEqualTo(new Bytes(CARD));
            assertThat(row.comparison()).isEqualTo("[{\"fact\": \"name\"}]");
            assertThat(row.receivedAt()).isEqualTo(NOW);
            assertThat(row.confirmedAt()).isNull();
        });
        assertThat(signatures.file(id)).isEqualTo(new Bytes(new byte[] {5}));
        assertThat(signatures.report(id)).isEqualTo("<報告/>");
    }

    @Test
    void theLastOfABrowserWaitsUntilItIsConfirmed() {
        came("one", BROWSER, CARD, NOW);
        var last = came("one", BROWSER, CARD, NOW.plusSeconds(1));
        came("one", new byte[] {2}, CARD, NOW.plusSeconds(2));
        assertThat(signatures.waiting("one", BROWSER).orElseThrow().id()).isEqualTo(last);
        assertThat(signatures.waiting("other", BROWSER)).isEmpty();
        assertThat(signatures.confirmed("one")).isEmpty();

        assertThat(signatures.confirm(last, NOW.plusSeconds(9))).isTrue();
        assertThat(signatures.confirm(last, NOW.plusSeconds(10))).isFalse();

        assertThat(signatures.waiting("one", BROWSER).orElseThrow().id()).isNotEqualTo(last);
        assertThat(signatures.confirmed("one").orElseThrow().confirmedAt()).isEqualTo(NOW.plusSeconds(9));
    }

    @Test
    void whatCountsIsNeverDroppedNorForgotten() {
        var counts = confirmed("one", NOW);
        var mine = came("one", BROWSER, CARD, NOW);
        var theirs = came("one", new byte[] {2}, CARD, NOW);
        var others = came("other", BROWSER, CARD, NOW);

        signatures.drop("one", BROWSER);
        assertThat(signatures.find(mine)).isEmpty();
        assertThat(signatures.find(theirs)).isPresent();

        signatures.dropUnconfirmed("one");
        assertThat(signatures.find(theirs)).isEmpty();
        assertThat(signatures.find(others)).isPresent();

        signatures.forgetBefore(NOW);
        assertThat(signatures.find(others)).as("not older").isPresent();
        signatures.forgetBefore(NOW.plusSeconds(1));
        assertThat(signatures.find(others)).isEmpty();
        assertThat(signatures.find(counts)).isPresent();
    }

    @Test
    void aCertificateIsUsedWhereAnotherSignerOfTheStepSignedWithIt() {
        var id = came("one", BROWSER, CARD, NOW);
        assertThat(signatures.isUsed(request("other", "sign", "s2"), CARD)).as("it does not count yet").isFalse();
        signatures.confirm(id, NOW);

        assertThat(signatures.isUsed(request("other", "sign", "s2"), CARD)).isTrue();
        assertThat(signatures.isUsed(request("other", "sign", "s2"), new byte[] {8})).as("another certificate").isFalse();
        assertThat(signatures.isUsed(request("one", "sign", "s1"), CARD)).as("the same signer").isFalse();
        assertThat(signatures.isUsed(request("later", "again", "s2"), CARD)).as("another step").isFalse();
    }

    @Test
    void timestampsAreGivenInTheOrderInWhichTheyWereTaken() {
        var id = confirmed("one", NOW);
        signatures.addTimestamp(id, new byte[] {2}, NOW, NOW);
        signatures.addTimestamp(id, new byte[] {1}, NOW, NOW);

        assertThat(signatures.timestamps(id)).containsExactly(new byte[] {2}, new byte[] {1});
        assertThat(signatures.timestamps(UUID.randomUUID())).isEmpty();
    }

    @Test
    void aTimestampIsDueWhereThereIsNoneOrTheLastOneEndsSoonAndIsNotNew() {
        var soon = NOW.plus(Duration.ofDays(180));
        var pause = NOW.minus(Duration.ofDays(30));
        var ending = confirmed("one", NOW.minusSeconds(10));
        signatures.addTimestamp(ending, new byte[1], pause.minusSeconds(1), soon.minusSeconds(1));
        var none = confirmed("other", NOW);
        assertThat(signatures.toStamp(soon.plusMillis(1), pause)).as("its first one is the queue's").containsExactly(ending);
        rows.sql().update("update signature set stamp_next = null where id = ?", none);
        assertThat(signatures.toStamp(soon, pause)).as("those without one first").containsExactly(none, ending);

        came("later", BROWSER, CARD, NOW);
        assertThat(signatures.toStamp(soon, pause)).as("what does not count has none").hasSize(2);

        assertThat(signatures.toStamp(soon.minusSeconds(1), pause)).containsExactly(none);
        assertThat(signatures.toStamp(soon, pause.minusSeconds(1))).as("taken lately").containsExactly(none);

        signatures.addTimestamp(ending, new byte[1], NOW, soon.plusSeconds(1));
        assertThat(signatures.toStamp(soon, pause)).containsExactly(none);
    }

    @Test
    void theFirstTimestampIsTakenOnceAndTriedAgainWhereNoneCame() {
        var id = confirmed("one", NOW);
        assertThat(signatures.takeToStamp(NOW.minusSeconds(1), NOW)).isEmpty();
        assertThat(signatures.takeToStamp(NOW, NOW.plusSeconds(600))).contains(id);
        assertThat(signatures.takeToStamp(NOW, NOW.plusSeconds(600))).as("it is in hand").isEmpty();
        assertThat(signatures.takeToStamp(NOW.plusSeconds(600), NOW.plusSeconds(1200))).contains(id);

        signatures.addTimestamp(id, new byte[1], NOW, NOW);

        assertThat(signatures.takeToStamp(NOW.plusSeconds(1200), NOW.plusSeconds(1800))).isEmpty();
    }
}
