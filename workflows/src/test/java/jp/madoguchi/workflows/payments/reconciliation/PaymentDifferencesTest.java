package jp.madoguchi.workflows.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.payments.payment.PaymentFakes;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** 相違: who sees and settles them, and what becomes of a file of an agent. */
class PaymentDifferencesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final DifferenceId ID = new DifferenceId(new UUID(9, 1));
    private static final Staff CLERK = staff(Role.CLERK);
    private static final String BACK = "redirect:/staff/payments/differences";
    private static final String ROW = "参照番号,金額,収納日\na-1,2000,2026-11-18\na-2,900,2026-11-19\n";

    private final DifferenceRows rows = new DifferenceRows();
    private final List<Object> events = new ArrayList<>();
    private final PaymentDifferences differences = differences();
    private final DifferencesController page = new DifferencesController(differences);
    private final RedirectAttributesModelMap flash = new RedirectAttributesModelMap();

    private PaymentDifferences differences() {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        var acts = new PaymentFakes.Acts();
        return new PaymentDifferences(rows, new Reconciliation(rows, new PaymentFakes.Again(() -> { }), acts, clock),
                events::add, acts, clock);
    }

    private static Staff staff(Role role) {
        return new Staff(new UUID(6, 1), new UUID(2, 1), new UUID(3, 1), "山田", "福祉課", Set.of(role), "");
    }

    private ModelAndView take(String text, boolean whole) throws IOException {
        return page.take(new MockMultipartFile("file", text.getBytes(StandardCharsets.UTF_8)), whole, CLERK, flash);
    }

    @Test
    void onlyClerksHaveToDoWithThem() {
        var approver = staff(Role.APPROVER);
        var file = new AgentFile(List.of(), LocalDate.EPOCH, LocalDate.EPOCH);
        for (var act : List.<Runnable>of(() -> differences.open(approver), () -> differences.latest(approver),
                () -> differences.settle(approver, ID, "確認済み"), () -> differences.take(approver, file, false)))
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run);
    }

    @Test
    void whatIsSettledIsKeptWithWhoDidSoAndAudited() {
        var seen = page.settle(ID, " 確認済み ", CLERK, flash);

        assertThat(seen.getViewName()).isEqualTo(BACK);
        assertThat(rows.asked).containsExactly("settle " + CLERK.department() + " " + CLERK.person() + " 確認済み");
        assertThat(events).containsExactly(new StaffAct(CLERK, AuditAction.DIFFERENCE_SETTLE, null, ID.toString()));
        assertThat(flash.getFlashAttributes().get("told"))
                .isEqualTo(new FlashMessage("good", "difference.settled", List.of()));
    }

    @Test
    void whatIsNotTheirsOrIsSettledIsNotThere() {
        rows.settles = false;

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> differences.settle(CLERK, ID, "確認済み"));
        assertThat(events).isEmpty();
    }

    @Test
    void nothingIsSettledWithoutSayingHow() {
        for (var note : new String[] {"", "　", "長".repeat(501)}) {
            var seen = page.settle(ID, note, CLERK, flash);
            assertThat(seen.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
            assertThat(seen.getModel()).containsEntry("bad", "note").containsEntry("at", ID)
                    .containsEntry("note", note);
        }
        assertThat(rows.asked).isEmpty();
        assertThat(page.settle(ID, "長".repeat(500), CLERK, flash).getViewName()).isEqualTo(BACK);
    }

    @Test
    void aFileIsComparedAndWhatDiffersIsSaid() throws IOException {
        assertThat(take(ROW, false).getViewName()).isEqualTo(BACK);

        assertThat(rows.made).containsExactly(new ComparisonRun("agent", LocalDate.of(2026, 11, 19), 2, 2, NOW));
        assertThat(rows.asked).as("it may be a part").isEmpty();
        assertThat(events).containsExactly(new StaffAct(CLERK, AuditAction.DIFFERENCE_FILE, null, "2 2"));
        assertThat(flash.getFlashAttributes().get("told"))
                .isEqualTo(new FlashMessage("warn", "difference.taken", List.of(2)));
    }

    @Test
    void aFileWithoutDifferencesIsGood() throws IOException {
        rows.counted.put("a-1", new Counted(null, null, CLERK.department(), "a-1", 2_000, 0));
        rows.counted.put("a-2", new Counted(null, null, CLERK.department(), "a-2", 900, 0));

        take(ROW, false);

        assertThat(flash.getFlashAttributes().get("told"))
                .isEqualTo(new FlashMessage("good", "difference.taken", List.of(0)));
    }

    @Test
    void aWholeFileIsHeldAgainstWhatTheDepartmentTookOnItsDays() throws IOException {
        take(ROW, true);

        assertThat(rows.asked)
                .containsExactly("paid " + CLERK.department() + " null 2026-11-17T15:00:00Z 2026-11-19T15:00:00Z");
    }

    @Test
    void aFileThatCannotBeReadComesAgainWithItsRow() throws IOException {
        var seen = take("参照番号,金額,収納日\na-1,2000,2026-11-18\na-2,千円,2026-11-19\n", false);
        assertThat(seen.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(seen.getModel()).containsEntry("bad", "yen").containsEntry("row", 3L);

        assertThat(take("", false).getModel()).containsEntry("bad", "empty");
        assertThat(page.take(null, false, CLERK, flash).getModel()).containsEntry("bad", "empty");
        assertThat(rows.made).isEmpty();
    }

    @Test
    void thePageShowsWhatIsOpenAndTheLastComparisons() {
        rows.made(CLERK.authority(), "agent", LocalDate.EPOCH, 1, 0, NOW);

        assertThat(page.show(CLERK).getStatus()).isNull();
        assertThat(page.show(CLERK).getModel()).containsEntry("latest", rows.made).containsEntry("open", List.of())
                .containsEntry("bad", "");
        assertThat(page.back(ID)).isEqualTo(BACK);
    }
}
