package jp.madoguchi.workflows.payments.ledger;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.DEPARTMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.payments.ledger.DailySettlement.Row;
import jp.madoguchi.workflows.payments.ledger.MovementMapper.Booked;
import jp.madoguchi.workflows.payments.ledger.MovementMapper.Odd;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;

/** 日計 and the CSV for accounting: what came on which day, for whom, in which account. */
class LedgerPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final Staff CLERK = staff(1, Role.CLERK);
    private static final String LINES = """
            [{"name": "許可", "amount": 2000, "quantity": 1, "sum": 2000, "tax": "EXEMPT", "account": "0801"}]""";
    private static final String MIXED = """
            [{"name": "許可", "amount": 2000, "quantity": 1, "sum": 2000, "tax": "EXEMPT", "account": "0801"},
             {"name": "写し", "amount": 300, "quantity": 1, "sum": 300, "tax": "TAXED", "account": "0802"}]""";

    private final LedgerFakes rows = new LedgerFakes();
    private final PaymentLedger ledger = new PaymentLedger(rows);
    private final PaymentLedgerController page = new PaymentLedgerController(ledger, words(), CLOCK);
    private final AccountingController accounting = new AccountingController(ledger, words());

    private static Staff staff(int person, Role role) {
        return new Staff(new UUID(6, person), AUTHORITY.value(), DEPARTMENT.value(), "山田", "福祉課", Set.of(role), "");
    }

    static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private void moved(int daysAgo, String method, int yen, String lines) {
        rows.movements.add(new Booked(TODAY.minusDays(daysAgo), "K2-R8-000001", "手数料", method, "ref-1", yen, lines));
    }

    private String type(boolean sjis) {
        var headers = ((ResponseEntity<?>) accounting.csv("2026-11-01", "2026-11-20", sjis, CLERK,
                new RedirectAttributesModelMap())).getHeaders();
        assertThat(headers.getContentDisposition().getFilename()).isEqualTo("accounting-2026-11-01-2026-11-20.csv");
        return String.valueOf(headers.getContentType()).toLowerCase(Locale.ROOT);
    }

    private String csv(String from, String until, boolean sjis) {
        var answer = (ResponseEntity<?>) accounting.csv(from, until, sjis, CLERK, new RedirectAttributesModelMap());
        return new String((byte[]) answer.getBody(), sjis ? Charset.forName("windows-31j") : StandardCharsets.UTF_8);
    }

    @Test
    void thePageShowsTodayUnlessAnotherDayIsAsked() {
        moved(0, "card", 2_300, MIXED);
        moved(0, "card", -500, MIXED);
        moved(1, "cash", 2_000, LINES);
        rows.odd.add(new Odd("K2-R8-000001", "申請 花子", "手数料", 500, "tooMuch"));

        assertThat(page.page("", CLERK).getModel()).containsEntry("day", TODAY).containsEntry("typed", "2026-11-20")
                .containsEntry("rows", List.of(new Row("0801", "card", 1, 2_000), new Row("0802", "card", 1, 300)))
                .containsEntry("refunded", 500L).containsEntry("odd", rows.odd).containsEntry("different", 3)
                .containsEntry("bad", false);
        assertThat(page.page("2026-11-19", CLERK).getModel()).containsEntry("day", TODAY.minusDays(1))
                .containsEntry("rows", List.of(new Row("0801", "cash", 1, 2_000))).containsEntry("refunded", 0L);
        assertThat(page.page("2026-11-19", CLERK).getStatus()).isNull();
    }

    @Test
    void whatIsNoDayComesAgainWithWhatWasTyped() {
        var wrong = page.page("令和", CLERK);

        assertThat(wrong.getStatus()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(wrong.getModel()).containsEntry("bad", true).containsEntry("typed", "令和")
                .containsEntry("day", TODAY);
        assertThat(page.page(" ", CLERK).getModel()).as("nothing was typed").containsEntry("bad", false);
    }

    @Test
    void theDayIsSavedAsAFileOfItsName() {
        moved(1, "cash", 2_000, LINES);

        var file = page.csv("2026-11-19", CLERK);

        assertThat(new String(file.getBody(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"受け取った日\",\"歳入科目\",\"受け取り方\",\"件数\",\"金額\"\r\n"
                + "\"2026-11-19\",\"0801\",\"現金\",\"1\",\"2000\"\r\n");
        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("payments-2026-11-19.csv");
        assertThat(page.csv("", CLERK).getHeaders().getContentDisposition().getFilename())
                .isEqualTo("payments-2026-11-20.csv");
    }

    @Test
    void eachMovementIsDividedByAccountAndTaxInTheYearOfItsDay() {
        moved(0, "card", 2_300, MIXED);
        moved(0, "card", -231, MIXED);
        rows.movements.add(new Booked(TODAY.withMonth(3), "K2-R7-000009", "手数料", "cash", "", 500, "[]"));

        assertThat(csv("2026-03-01", "2026-11-20", false).split("\r\n")).containsExactly(
                "\uFEFF\"会計年度\",\"受け取った日\",\"区分\",\"所属\",\"歳入科目\",\"税区分\",\"受け取り方\",\"受付番号\",\"納付の名前\",\"参照番号\",\"金額\"",
                "\"2026\",\"2026-11-20\",\"収納\",\"福祉課\",\"0801\",\"非課税\",\"カード\",\"K2-R8-000001\",\"手数料\",\"ref-1\",\"2000\"",
                "\"2026\",\"2026-11-20\",\"収納\",\"福祉課\",\"0802\",\"課税\",\"カード\",\"K2-R8-000001\",\"手数料\",\"ref-1\",\"300\"",
                "\"2026\",\"2026-11-20\",\"還付\",\"福祉課\",\"0801\",\"非課税\",\"カード\",\"K2-R8-000001\",\"手数料\",\"ref-1\",\"-201\"",
                "\"2026\",\"2026-11-20\",\"還付\",\"福祉課\",\"0802\",\"課税\",\"カード\",\"K2-R8-000001\",\"手数料\",\"ref-1\",\"-30\"",
                "\"2025\",\"2026-03-20\",\"収納\",\"福祉課\",\"\",\"不課税\",\"現金\",\"K2-R7-000009\",\"手数料\",\"\",\"500\"");
    }

    @Test
    void whereItIsAskedForItIsWrittenInShiftJisWithoutAMark() {
        moved(0, "stamps", 2_000, LINES);

        assertThat(csv("2026-11-20", "2026-11-20", true)).startsWith("\"会計年度\"").contains("収入証紙");
        assertThat(type(true)).isEqualTo("text/csv;charset=windows-31j");
        assertThat(type(false)).isEqualTo("text/csv;charset=utf-8");
    }

    @Test
    void aSpanOfAYearIsTheLongestAndItDoesNotGoBackwards() {
        assertThat(csv("2025-11-19", "2026-11-20", false)).startsWith("\uFEFF");
        for (var wrong : List.of(List.of("2025-11-18", "2026-11-20"), List.of("2026-11-20", "2026-11-19"),
                List.of("", "2026-11-20"), List.of("2026-11-20", "あす"))) {
            var flash = new RedirectAttributesModelMap();
            assertThat(accounting.csv(wrong.getFirst(), wrong.getLast(), false, CLERK, flash))
                    .isEqualTo("redirect:/staff/payments#accounting");
            assertThat(flash.getFlashAttributes().get("refused"))
                    .isEqualTo(new Refused("accounting", "badSpan",
                    Map.of("from", wrong.getFirst(), "until", wrong.getLast())));
        }
    }

    @Test
    void whoHandlesNoApplicationsSeesNoMoney() {
        var owner = staff(3, Role.OWNER);
        for (var act : List.<Runnable>of(() -> ledger.toSee(owner), () -> ledger.differences(owner),
                () -> ledger.day(owner, TODAY),
                () -> ledger.refunded(owner, TODAY), () -> ledger.booked(owner, TODAY, TODAY)))
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(act::run);
    }
}
