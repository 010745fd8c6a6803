package jp.madoguchi.workflows.documents.document;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.ID;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.Sha256;
import jp.madoguchi.db.code.AttemptFakes;
import jp.madoguchi.db.id.DocumentId;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import jp.madoguchi.workflows.documents.trust.Purpose;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import jp.madoguchi.workflows.documents.trust.TrustFakes;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 真正性の確認: what whoever was given a document is told of it, by its file or by its QR code. */
class AuthenticityTest {

    private static final Instant NOW = CLOCK.instant();
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @TempDir
    static Path data;

    private static DemoTrust demo;
    private static Certificates.Entity seal;

    private final DocumentFakes kept = new DocumentFakes();
    private final AttemptFakes attempts = new AttemptFakes();

    @BeforeAll
    static void authorities() {
        demo = TrustFakes.demo(data, CLOCK);
        seal = demo.kept("seal", () -> Certificates.signer("CN=みほん県知事,C=JP", demo.root(Purpose.SEAL), NOW.minusSeconds(60),
                NOW.plusSeconds(9_000), SignedSamples.FOR_SIGNING));
    }

    private static byte[] pdf() throws IOException {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    private void issued(byte[] pdf, String token, @Nullable LocalDate until, @Nullable Instant revoked) {
        var id = DocumentId.next(NOW);
        kept.insert(new IssuedDocument(id, ID, AUTHORITY, "permit", "", "M-1", token, TODAY, until, revoked, "", NOW, true), "原稿", false, NOW);
        kept.drawn(id, pdf, Sha256.of(pdf), "");
        kept.unsealed(id);
    }

    private String of(byte[] file) {
        return new Authenticity(kept, TrustFakes.validator(demo, CLOCK), CLOCK).of(file);
    }

    private ModelAndView checked(byte @Nullable [] file, String caller) throws IOException {
        var controller = new CheckFileController(new Authenticity(kept, TrustFakes.validator(demo, CLOCK), CLOCK), attempts, CLOCK);
        return controller.check(file == null ? null : new MockMultipartFile("file", file), sender(caller));
    }

    private static InetAddress literal(String address) {
        try {
            return InetAddress.getByName(address);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static Sender sender(String address) {
        return Sender.of(literal(address));
    }

    private ModelAndView verified(String token, String caller) {
        return new VerifyController(new Documents(kept, null, null, null, CLOCK), attempts, CLOCK).verify(token, sender(caller));
    }

    private static void says(ModelAndView page, @Nullable Integer status, String what, String code) {
        assertThat(page.getStatus() == null ? null : page.getStatus().value()).isEqualTo(status);
        assertThat(page.getModel()).containsEntry(what, code).containsEntry("at", NOW);
    }

    @Test
    void whatIsInTheRegisterIsWhatItSays() throws IOException {
        var one = pdf();
        issued(one, "t-1", TODAY, null);
        assertThat(of(one)).isEqualTo("VALID");

        kept.all.clear();
        issued(one, "t-1", TODAY.minusDays(1), null);
        assertThat(of(one)).isEqualTo("EXPIRED");

        kept.all.clear();
        issued(one, "t-1", TODAY, NOW);
        assertThat(of(one)).isEqualTo("REVOKED");
    }

    @Test
    void withoutTheRegisterTheSealDecides() throws IOException {
        var sealed = SignedSamples.pdf(seal, pdf(), NOW);
        assertThat(of(sealed)).as("somebody's, though not in the register").isEqualTo("NOT_OURS");
        assertThat(of(pdf())).isEqualTo("UNSEALED");

        sealed[20] ^= 1;
        assertThat(of(sealed)).isEqualTo("CHANGED");
    }

    @Test
    void whatIsNoPdfOrCannotBeReadIsNotSpokenOf() {
        assertThat(of(new byte[0])).isEqualTo("unreadable");
        assertThat(of("%PDF".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        assertThat(of("<許可証/>".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        assertThat(of("-PDF-1.7".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
        assertThat(of("%PDF-1.7 でたらめ".getBytes(StandardCharsets.UTF_8))).isEqualTo("unreadable");
    }

    @Test
    void aPageSaysAVerdictOrWhatStoodInTheWay() throws IOException {
        says(checked(null, "192.0.2.1"), 422, "problem", "none");
        says(checked(new byte[0], "192.0.2.1"), 422, "problem", "none");
        says(checked(new byte[20 * 1024 * 1024 + 1], "192.0.2.1"), 422, "problem", "tooLarge");
        assertThat(attempts.asked).as("none of these was looked at").isEmpty();
        says(checked(new byte[] {1}, "192.0.2.1"), 422, "problem", "unreadable");
        says(checked(pdf(), "192.0.2.1"), 200, "verdict", "UNSEALED");
        says(checked(pdf(), "192.0.2.1"), 200, "problem", "");
    }

    @Test
    void thirtyFilesInTenMinutesAreEnoughForOneAddress() throws IOException {
        for (var i = 0; i < 30; i++) says(checked(new byte[] {1}, "192.0.2.1"), 422, "problem", "unreadable");

        says(checked(new byte[] {1}, "192.0.2.1"), 429, "verdict", "TOO_OFTEN");
        says(checked(new byte[] {1}, "192.0.2.2"), 422, "problem", "unreadable");
        assertThat(attempts.asked).noneMatch(limit -> limit.subject().contains("192.0.2"))
                .allMatch(limit -> limit.window().toMinutes() == 10);
    }

    @Test
    void aCodeThatOpensSomethingSaysWhatItIsWorth() throws IOException {
        issued(pdf(), "t-1", TODAY, null);

        says(verified("t-1", "192.0.2.1"), null, "verdict", "VALID");
        assertThat(attempts.asked).as("and counts against nobody").isEmpty();
    }

    @Test
    void twentyCodesThatOpenNothingAreEnoughAndThoseThatDoAreStillOpened() throws IOException {
        issued(pdf(), "t-1", TODAY.minusDays(1), null);
        for (var i = 0; i < 20; i++) says(verified("x-" + i, "192.0.2.1"), 404, "verdict", "UNKNOWN");

        says(verified("x-20", "192.0.2.1"), 429, "verdict", "TOO_OFTEN");
        says(verified("x-20", "192.0.2.2"), 404, "verdict", "UNKNOWN");
        says(verified("t-1", "192.0.2.1"), null, "verdict", "EXPIRED");
    }
}
