package jp.madoguchi.workflows.payments.reconciliation;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 照合: what differs, how it was settled, and the file of the collecting agent. */
@Controller
@RequestMapping("/staff/payments/differences")
class DifferencesController {

    private static final int LONGEST = 500;

    private final PaymentDifferences paymentDifferences;

    DifferencesController(PaymentDifferences paymentDifferences) {
        this.paymentDifferences = paymentDifferences;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, "", 0, null, "");
    }

    private ModelAndView view(Staff staff, String bad, long row, @org.jspecify.annotations.Nullable DifferenceId at, String note) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("open", paymentDifferences.open(staff));
        model.put("latest", paymentDifferences.latest(staff));
        model.put("bad", bad);
        model.put("row", row);
        model.put("at", at);
        model.put("note", note);
        model.put("problems", List.of());
        return Screen.of("payment/differences", model, bad);
    }

    @PostMapping("/{id}")
    ModelAndView settle(@PathVariable DifferenceId id, @RequestParam(defaultValue = "") String note, Staff staff,
            RedirectAttributes flash) {
        var said = Fold.lines(note);
        if (said.isEmpty() || said.length() > LONGEST) return view(staff, "note", 0, id, note);
        paymentDifferences.settle(staff, id, said);
        FlashMessage.done(flash, "difference.settled");
        return new ModelAndView("redirect:/staff/payments/differences");
    }

    @Costly
    @PostMapping
    ModelAndView take(@RequestParam(required = false) MultipartFile file,
            @RequestParam(defaultValue = "false") boolean whole, Staff staff, RedirectAttributes flash)
            throws IOException {
        if (file == null || file.isEmpty()) return view(staff, "empty", 1, null, "");
        try {
            var found = paymentDifferences.take(staff, AgentFile.read(file.getBytes()), whole);
            if (found == 0) FlashMessage.done(flash, "difference.taken", found);
            else FlashMessage.warn(flash, "difference.taken", found);
            return new ModelAndView("redirect:/staff/payments/differences");
        } catch (AgentFile.Unreadable e) {
            return view(staff, Objects.requireNonNull(e.getMessage()), e.row(), null, "");
        }
    }

    @GetMapping("/{id}")
    String back(@PathVariable DifferenceId id) {
        return "redirect:/staff/payments/differences";
    }
}
