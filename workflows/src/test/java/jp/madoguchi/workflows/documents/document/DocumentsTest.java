package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.db.work.WorkDue;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.cases.application.Decided;
import jp.madoguchi.workflows.cases.application.State;
import jp.madoguchi.workflows.documents.document.IssuedDocument.Verdict;
import jp.madoguchi.workflows.documents.seal.SealFakes;
import jp.madoguchi.workflows.documents.trust.Certificates;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.TransactionOperations;

/** 交付物: how documents are kept, sealed and given out, and what they are worth on a day. */
class DocumentsTest {

    private static final Instant NOW = CLOCK.instant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Certificates.Entity SEAL = Certificates.root("CN=みほん県知事,C=JP", NOW, NOW.plus(Duration.ofDays(9)));

    private final DocumentFakes kept = new DocumentFakes();
    private final DrawingFakes drawing = new DrawingFakes();
    private final List<Object> news = new ArrayList<>();
    private ApplicationFakes.Kept applications = new ApplicationFakes.Kept(ApplicationFakes.application(ID, null, null));

    private Documents documents() {
        return documents(seal());
    }

    private Documents documents(SealFakes seals) {
        return new Documents(kept, applications, seals, news::add, CLOCK);
    }

    private static SealFakes seal() {
        return new SealFakes(SEAL.certificate());
    }

    private static IssuedDocument document(@Nullable String number, @Nullable String token, @Nullable LocalDate until,
            @Nullable Instant revoked,
            boolean ready) {
        return new IssuedDocument(DocumentId.next(NOW), ID, AUTHORITY, "permit", "", number, token, TODAY, until, revoked, "", NOW, ready);
    }

    private IssuedDocument keep() {
        return keep(seal());
    }

    private IssuedDocument keep(SealFakes seals) {
        documents(seals).keep(document("M-000001", "token", null, null, false), new Manuscript("原稿"));
        return kept.all.getLast();
    }

    private Sealer sealer(SealFakes seals, Clock clock) {
        return new Sealer(kept, drawing, seals, applications, TransactionOperations.withoutTransaction(), clock);
    }

    @Test
    void withoutASealADocumentIsReadyWhenItIsDrawn() {
        keep(new SealFakes(null));
        assertThat(sealer(new SealFakes(null), CLOCK).next()).isTrue();

        var one = kept.all.getLast();
        assertThat(one.ready()).isTrue();
        assertThat(documents().pdf(one)).isEqualTo("原稿".getBytes(StandardCharsets.UTF_8));
        assertThat(kept.fingerprints.get(one.id())).isEqualTo(Sha256.of("原稿".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void whatIsIssuedWaitsAndIsNotGivenOut() {
        var one = keep();

        assertThat(one.ready()).isFalse();
        assertThat(news).as("it is drawn after the commit").containsExactly(new WorkDue("documents.seal"));
        assertThat(kept.next.get(one.id())).isEqualTo(NOW);
        assertThatThrownBy(() -> documents().pdf(one)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheFontCannotDrawIsWrittenDownForTheStaff() {
        keep();
        sealer(seal(), CLOCK).next();
        assertThat(applications.done).isEmpty();

        keep();
        drawing.warning = "𠮟 U+20B9F";
        sealer(seal(), CLOCK).next();
        assertThat(kept.all.getLast().warning()).isEqualTo("𠮟 U+20B9F");
        assertThat(applications.done).containsExactly("happened glyphs 𠮟 U+20B9F");
    }

    @ParameterizedTest
    @EnumSource(State.class)
    void onlyAFavourableDecisionKeepsWhatWasIssued(State state) {
        var one = ApplicationFakes.application(ID, null, null);
        applications = new ApplicationFakes.Kept(new Application(ID, AUTHORITY, one.department(), one.procedure(), one.workflow(),
                one.receiptNumber(), "", "", "", "", null, state, null, null, 0, false, null, null, null, null, "", "", null, NOW, 1));

        documents().decided(new Decided(ID));

        assertThat(kept.done.isEmpty()).isEqualTo(state == State.GRANTED);
    }

    @Test
    void numbersAreCountedForEachSeriesOfAnAuthority() {
        var documents = documents();

        assertThat(documents.number(AUTHORITY, "M")).isEqualTo("M-000001");
        assertThat(documents.number(AUTHORITY, "M")).isEqualTo("M-000002");
        assertThat(documents.number(AUTHORITY, "許")).isEqualTo("許-000001");
        assertThat(documents.number(new AuthorityId(new UUID(2, 9)), "M")).isEqualTo("M-000001");
    }

    @Test
    void whereThereIsNoTokenThereIsNoDocumentBehindIt() {
        kept.all.add(document(null, null, null, null, true));

        assertThat(documents().behind(null)).isEmpty();
    }

    @Test
    void aPermitIsValidUntilTheEndOfItsLastDay() {
        assertThat(document("M", "t", TODAY, null, true).verdict(TODAY)).isEqualTo(Verdict.VALID);
        assertThat(document("M", "t", TODAY.minusDays(1), null, true).verdict(TODAY)).isEqualTo(Verdict.EXPIRED);
        assertThat(document("M", "t", null, null, true).verdict(TODAY)).isEqualTo(Verdict.VALID);
        assertThat(document("M", "t", TODAY.minusDays(1), NOW, true).verdict(TODAY)).isEqualTo(Verdict.REVOKED);
    }

    @Test
    void aLetterIsGenuineForGood() {
        assertThat(document("M", null, TODAY.minusDays(1), NOW, true).verdict(TODAY)).isEqualTo(Verdict.GENUINE);
    }

    @Test
    void aSealIsPutOnWithTheNumberOfTheDocumentAsItsReasonAndOnce() {
        var one = keep();
        var sealer = sealer(seal(), CLOCK);

        assertThat(sealer.next()).isTrue();

        var sealed = new String(kept.bytes.get(one.id()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(sealed).endsWith(" 公印 M-000001");
        assertThat(kept.done).containsExactly("sealed " + SEAL.certificate().getSerialNumber().toString(16));
        assertThat(kept.fingerprints.get(one.id())).isEqualTo(Sha256.of(kept.bytes.get(one.id())));
        assertThat(sealer.next()).as("nothing more to do").isFalse();
        assertThat(kept.done).as("once").hasSize(1);
    }

    @Test
    void whereNoTimestampComesItIsTriedAgainWithGrowingPausesAndOthersAreSealedMeanwhile() {
        var seals = seal();
        seals.broken = true;
        var one = keep();

        assertThat(sealer(seals, CLOCK).next()).isTrue();

        assertThat(kept.done).containsExactly("later [30, 120, 600, 3600]");
        assertThat(kept.next.get(one.id())).isEqualTo(NOW.plusSeconds(30));
        keep();
        var sealer = sealer(seal(), CLOCK);
        assertThat(sealer.next()).isTrue();
        assertThat(sealer.next()).as("its time has not come").isFalse();
    }

    @Test
    void whatCannotBeDrawnHoldsUpNobodyElseAndIsTriedAgain() {
        drawing.broken = true;
        var one = keep();
        assertThat(sealer(seal(), CLOCK).next()).isTrue();
        assertThat(kept.next.get(one.id())).isEqualTo(NOW.plusSeconds(30));
        assertThat(kept.manuscripts).containsKey(one.id());

        drawing.broken = false;
        sealer(seal(), Clock.offset(CLOCK, Duration.ofSeconds(30))).next();

        assertThat(kept.all.getLast().ready()).isTrue();
    }

    @Test
    void whatANodeHadInHandWhenItDiedIsTakenUpByAnotherAfterTwoMinutes() {
        keep();
        assertThat(kept.takeToSeal(NOW, NOW.plus(Duration.ofMinutes(2)))).isPresent();

        assertThat(sealer(seal(), CLOCK).next()).isFalse();
        assertThat(sealer(seal(), Clock.offset(CLOCK, Duration.ofMinutes(2))).next()).isTrue();
    }
}
