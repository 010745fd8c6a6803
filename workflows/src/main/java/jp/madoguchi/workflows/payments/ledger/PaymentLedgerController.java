package jp.madoguchi.workflows.payments.ledger;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.forms.text.TypedDay;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 納付: what to see to, and the closing of a day (日計), as a page and as CSV. */
@Controller
class PaymentLedgerController {

    private final PaymentLedger ledger;
    private final MessageSource words;
    private final Clock clock;

    PaymentLedgerController(PaymentLedger ledger, MessageSource words, Clock clock) {
        this.ledger = ledger;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping("/staff/payments")
    ModelAndView page(@RequestParam(defaultValue = "") String day, Staff staff) {
        var at = TypedDay.read(day);
        var shown = at.orElseGet(() -> JapaneseTime.date(clock.instant()));
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("typed", day.isEmpty() ? shown.toString() : day);
        model.put("day", shown);
        model.put("bad", at.isEmpty() && !day.isBlank());
        model.put("different", ledger.differences(staff));
        model.put("odd", ledger.toSee(staff));
        model.put("rows", ledger.day(staff, shown));
        model.put("refunded", ledger.refunded(staff, shown));
        return Screen.of("payment/ledger", model, at.isEmpty() && !day.isBlank());
    }

    @Costly
    @GetMapping("/staff/payments.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day, Staff staff) {
        var shown = TypedDay.read(day).orElseGet(() -> JapaneseTime.date(clock.instant()));
        var text = new StringBuilder(Csv.MARK).append(Csv.line(List.of(word("ledger.csv").split(","))));
        ledger.day(staff, shown)
                .forEach(row -> text.append(Csv.line(List.of(shown.toString(), row.account(),
                word("payment.method." + row.method()), Integer.toString(row.count()), Long.toString(row.yen())))));
        return CsvFile.of("payments-" + shown, text);
    }

    private String word(String code) {
        return words.getMessage(code, null, Locale.JAPAN);
    }
}
