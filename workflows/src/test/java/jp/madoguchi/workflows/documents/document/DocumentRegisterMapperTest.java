package jp.madoguchi.workflows.documents.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.id.ProcedureId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The register of what was issued: how a document is found again, and what is due of it. */
@MapperTest
class DocumentRegisterMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final List<Long> PAUSES = List.of(30L, 120L);

    @Autowired
    DocumentMapper documents;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;
    private ApplicationId application;

    @BeforeEach
    void anApplication() {
        authority = rows.authority("register");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "D1");
        application = rows.application(procedure, "D1-1", "GRANTED", "", "");
    }

    private DocumentId issue(ApplicationId to, String kind, @Nullable String token, @Nullable LocalDate until, boolean ready) {
        var id = DocumentId.next(NOW);
        documents.insert(new IssuedDocument(id, to, authority, kind, "", "M-" + kind, token, token == null ? null : TODAY, until,
                null, "", NOW,
                ready), "<html/>", !ready, NOW.plusSeconds(30));
        documents.drawn(id, new byte[] {1}, new byte[] {2}, "");
        if (ready) documents.unsealed(id);
        return id;
    }

    private List<Object> expiring(int after, int until, int days) {
        return documents.expiring(TODAY.plusDays(after), TODAY.plusDays(until), days).stream()
                .filter(one -> one.application().equals(application)).<Object>map(Renewals.Document::kind).toList();
    }

    @Test
    void aPermitIsFoundByItsNumberAndTokenAndALetterIsNot() {
        var permit = issue(application, "permit", "token-1", null, true);
        issue(application, "refusal", null, null, true);

        assertThat(documents.byNumber(authority, "M-permit").orElseThrow().id()).isEqualTo(permit);
        assertThat(documents.byNumber(authority, "M-refusal")).isEmpty();
        assertThat(documents.byNumber(rows.authority("register-other"), "M-permit")).isEmpty();
        assertThat(documents.byToken("token-1").orElseThrow().id()).isEqualTo(permit);
        assertThat(documents.byToken("token-2")).isEmpty();
        assertThat(documents.exists(application, "permit")).isTrue();
        assertThat(documents.exists(application, "receipt")).isFalse();
    }

    @Test
    void withADecisionThatIsTakenBackOnlyWhatIsValidForATimeIsRevokedAndOnce() {
        issue(application, "permit", "token-1", null, true);
        issue(application, "receipt", null, null, true);

        documents.revoke(application, NOW);
        documents.revoke(application, NOW.plusSeconds(60));

        assertThat(documents.of(application)).filteredOn(one -> one.kind().equals("permit")).singleElement()
                .satisfies(one -> assertThat(one.revokedAt()).isEqualTo(NOW));
        assertThat(documents.of(application)).filteredOn(one -> one.kind().equals("receipt")).singleElement()
                .satisfies(one -> assertThat(one.revokedAt()).isNull());
    }

    @Test
    void runsOutWithinItsLastDays() {
        issue(application, "last", "token-1", TODAY.plusDays(60), true);
        issue(application, "later", "token-2", TODAY.plusDays(61), true);
        issue(application, "near", "token-3", TODAY.plusDays(14), true);
        issue(application, "forever", "token-4", null, true);

        assertThat(expiring(14, 60, 60)).containsExactly("last");
        assertThat(expiring(13, 60, 60)).as("the nearest first").containsExactly("near", "last");
        assertThat(expiring(-1, 14, 14)).containsExactly("near");
    }

    @Test
    void nobodyIsToldTwiceOfTheSameDaysNorOfWhatWasTakenBack() {
        var id = issue(application, "permit", "token-1", TODAY.plusDays(10), true);
        documents.toldExpiry(id.value(), 14, NOW);
        assertThat(expiring(-1, 14, 14)).isEmpty();
        assertThat(expiring(-1, 60, 60)).containsExactly("permit");

        documents.revoke(application, NOW);
        assertThat(expiring(-1, 60, 60)).isEmpty();
    }

    @Test
    void whatWasNotGrantedDoesNotRunOut() {
        application = rows.application(procedure, "D1-2", "REVOKED", "", "");
        issue(application, "permit", "token-1", TODAY.plusDays(10), true);

        assertThat(expiring(-1, 60, 60)).isEmpty();
    }

    @Test
    void aSealThatFailsIsTriedAgainWithLongerPauses() {
        var id = issue(application, "permit", "token-1", null, false);
        for (var pause : List.of(30, 120, 120)) {
            documents.sealLater(id, NOW, PAUSES);
            assertThat(documents.takeToSeal(NOW.plusSeconds(pause - 1), NOW)).isEmpty();
            var taken = documents.takeToSeal(NOW.plusSeconds(pause), NOW).orElseThrow();
            assertThat(taken.id()).isEqualTo(id);
            assertThat(taken.ready()).isFalse();
        }
    }

    @Test
    void aReceiptIsDueUntilItIsDrawnAndTenTimesAtMost() {
        documents.receiptDue(application, NOW);
        assertThat(documents.takeReceiptDue(NOW.minusSeconds(1), NOW)).isEmpty();
        for (var i = 0; i < 10; i++) assertThat(documents.takeReceiptDue(NOW.plusSeconds(i), NOW.plusSeconds(i + 1))).contains(application);
        assertThat(documents.takeReceiptDue(NOW.plus(Duration.ofDays(9)), NOW.plus(Duration.ofDays(10)))).isEmpty();
    }

    @Test
    void aReceiptThatIsDrawnIsDueNoMore() {
        documents.receiptDue(application, NOW);
        assertThat(documents.takeReceiptDue(NOW, NOW.plusSeconds(600))).contains(application);
        assertThat(documents.takeReceiptDue(NOW.plusSeconds(599), NOW.plusSeconds(900))).as("somebody is at it").isEmpty();

        documents.receiptDone(application);

        assertThat(documents.takeReceiptDue(NOW.plusSeconds(600), NOW.plusSeconds(900))).isEmpty();
    }
}
