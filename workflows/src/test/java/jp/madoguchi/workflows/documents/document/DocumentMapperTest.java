package jp.madoguchi.workflows.documents.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DocumentMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final byte[] PDF = {'%', 'P', 'D', 'F'};

    @Autowired
    DocumentMapper documents;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ApplicationId application;

    @BeforeEach
    void anApplication() {
        authority = rows.authority("documents");
        application = rows.application(rows.procedure(authority, rows.department(authority, "welfare"), "G1"), "G1-1", "GRANTED", "", "");
    }

    @Test
    void numbersOfASeriesHaveNoGapAndEachSeriesItsOwn() {
        assertThat(List.of(documents.nextNumber(authority, "P"), documents.nextNumber(authority, "P"))).containsExactly(1, 2);
        assertThat(documents.nextNumber(authority, "Q")).isEqualTo(1);
        assertThat(documents.nextNumber(rows.authority("documents-other"), "P")).isEqualTo(1);
    }

    @Test
    void whatIsIssuedIsDrawnFirstAndOnce() {
        var id = issue();
        assertThat(documents.manuscript(id)).contains("<html/>");
        assertThat(documents.of(application)).singleElement().returns(false, IssuedDocument::ready);

        assertThat(documents.drawn(id, PDF, new byte[] {9}, "𠮟")).isTrue();

        assertThat(documents.manuscript(id)).as("nothing of it is kept").isEmpty();
        assertThat(documents.drawn(id, new byte[] {1}, new byte[] {1}, "")).as("another was quicker").isFalse();
        assertThat(documents.of(application)).singleElement().returns("𠮟", IssuedDocument::warning).returns(false, IssuedDocument::ready);
        assertThat(documents.pdf(id)).isEqualTo(new Bytes(PDF));
    }

    @Test
    void withoutASealItIsReadyWhenItIsDrawn() {
        var id = issue(false);
        documents.unsealed(id);
        assertThat(documents.of(application)).singleElement().returns(false, IssuedDocument::ready);
        documents.drawn(id, PDF, new byte[] {9}, "");

        documents.unsealed(id);

        assertThat(documents.of(application)).singleElement().returns(true, IssuedDocument::ready);
        assertThat(documents.takeToSeal(NOW, NOW.plusSeconds(120))).isEmpty();
        assertThat(documents.bySha256(new byte[] {9})).isPresent();
    }

    @Test
    void theBytesAreThoseThatWereDrawnUntilTheSealIsOn() {
        var id = drawn();
        assertThat(documents.pdf(id)).isEqualTo(new Bytes(PDF));
        assertThat(documents.takeToSeal(NOW, NOW.plusSeconds(120))).map(IssuedDocument::id).contains(id);
        assertThat(documents.takeToSeal(NOW, NOW.plusSeconds(120))).as("it is in hand").isEmpty();
        documents.sealed(id, new byte[] {7}, new byte[] {1}, new byte[] {2}, "serial", NOW);
        assertThat(documents.pdf(id)).as("something else was drawn").isEqualTo(new Bytes(PDF));

        documents.sealed(id, new byte[] {9}, new byte[] {1}, new byte[] {2}, "serial", NOW);

        assertThat(documents.pdf(id)).isEqualTo(new Bytes(new byte[] {1}));
        assertThat(documents.takeToSeal(NOW.plusSeconds(120), NOW)).isEmpty();
        assertThat(documents.bySha256(new byte[] {2})).isPresent();
    }

    @Test
    void whatWaitsForItsSealIsNotCalledGenuineYet() {
        drawn();

        assertThat(documents.bySha256(new byte[] {9})).isEmpty();
    }

    @Test
    void aRevokedDocumentSaysSo() {
        var id = drawn();
        documents.revoke(application, NOW);

        assertThat(documents.of(application)).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(id);
            assertThat(one.verdict(LocalDate.of(2026, 12, 1))).isEqualTo(IssuedDocument.Verdict.REVOKED);
        });
    }

    private DocumentId drawn() {
        var id = issue();
        documents.drawn(id, PDF, new byte[] {9}, "");
        return id;
    }

    private DocumentId issue() {
        return issue(true);
    }

    private DocumentId issue(boolean seal) {
        var id = DocumentId.next(NOW);
        documents.insert(new IssuedDocument(id, application, authority, "permit", "許可証", "P-1", "token-" + id, LocalDate.of(2026, 12, 1),
                LocalDate.of(2027, 12, 1), null, "", NOW, false), "<html/>", seal, NOW);
        return id;
    }

    @Test
    void noNodeGivesOutUnsealedWhatWasIssuedForASeal() {
        var id = drawn();

        documents.unsealed(id);

        assertThat(documents.wantsSeal(id)).isTrue();
        assertThat(documents.of(application)).singleElement().returns(false, IssuedDocument::ready);
    }

    @Test
    void whatCannotBeDrawnIsTriedLaterAndLaterAndItsSealBeginsAnew() {
        var id = issue();
        var pauses = List.of(30L, 120L);
        assertThat(documents.takeToSeal(NOW, NOW.plusSeconds(60))).isPresent();
        documents.sealLater(id, NOW, pauses);
        assertThat(documents.takeToSeal(NOW.plusSeconds(29), NOW)).isEmpty();
        assertThat(documents.takeToSeal(NOW.plusSeconds(30), NOW.plusSeconds(90))).isPresent();
        documents.sealLater(id, NOW, pauses);
        assertThat(documents.takeToSeal(NOW.plusSeconds(119), NOW)).isEmpty();

        documents.drawn(id, PDF, new byte[] {9}, "");
        documents.sealLater(id, NOW, pauses);

        assertThat(documents.takeToSeal(NOW.plusSeconds(29), NOW)).isEmpty();
        assertThat(documents.takeToSeal(NOW.plusSeconds(30), NOW.plusSeconds(90))).map(IssuedDocument::id).contains(id);
    }

    @Test
    void whatWaitsForLongIsFound() {
        var id = issue();
        assertThat(documents.waiting(NOW, 9)).isEmpty();
        assertThat(documents.waiting(NOW.plusSeconds(1), 9)).extracting(IssuedDocument::id).contains(id);

        documents.drawn(id, PDF, new byte[] {9}, "");
        documents.sealed(id, new byte[] {9}, new byte[] {1}, new byte[] {2}, "serial", NOW);
        assertThat(documents.waiting(NOW.plusSeconds(1), 9)).extracting(IssuedDocument::id).doesNotContain(id);
    }
}
