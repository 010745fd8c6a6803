package jp.madoguchi.workflows.payments.ledger;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.Refused;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.forms.text.TypedDay;
import jp.madoguchi.workflows.base.calendar.FiscalYear;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 財務会計システムへ渡すCSV: each movement of money by 歳入科目 and 税区分; most of those systems read Shift_JIS. */
@Controller
class AccountingController {

    private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    private static final int LONGEST = 366;

    private final PaymentLedger ledger;
    private final MessageSource words;

    AccountingController(PaymentLedger ledger, MessageSource words) {
        this.ledger = ledger;
        this.words = words;
    }

    @Costly
    @GetMapping("/staff/payments/accounting.csv")
    Object csv(@RequestParam(defaultValue = "") String from, @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "false") boolean sjis, Staff staff, RedirectAttributes flash) {
        var first = TypedDay.read(from);
        var last = TypedDay.read(until);
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get()) || last.get().isAfter(first.get().plusDays(LONGEST))) {
            Refused.at(flash, "accounting", "badSpan", Map.of("from", from, "until", until));
            return "redirect:/staff/payments#accounting";
        }
        var text = new StringBuilder(sjis ? "" : Csv.MARK).append(Csv.line(List.of(word("ledger.accountingCsv").split(","))));
        ledger.booked(staff, first.get(), last.get()).forEach(entry -> text.append(Csv.line(line(staff, entry))));
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", sjis ? SHIFT_JIS : StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"accounting-" + first.get() + "-"
                        + last.get() + ".csv\"").body(text.toString()
                        .getBytes(sjis ? SHIFT_JIS : StandardCharsets.UTF_8));
    }

    private List<String> line(Staff staff, PaymentLedger.Entry entry) {
        var booked = entry.booked();
        return List.of(Integer.toString(FiscalYear.of(booked.day())), booked.day().toString(),
                word(booked.yen() < 0 ? "ledger.kind.refunded" : "ledger.kind.paid"), staff.departmentName(),
                entry.account(),
                word("ledger.tax." + entry.tax()), word("payment.method." + booked.method()), booked.receiptNumber(),
                        booked.name(), booked.reference(), Integer.toString(entry.yen()));
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
