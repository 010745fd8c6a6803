package jp.madoguchi.platform.identity.people;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.screen.FlashMessage;
import jp.madoguchi.forms.screen.Screen;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 人事異動: a CSV of who goes where, and from which day. */
@Controller
@RequestMapping("/staff/people/transfers")
class TransferController {

    private static final int SHOWN = 50;
    private static final int PAGE = 10_000;

    private final Transfers transfers;
    private final Members members;

    TransferController(Transfers transfers, Members members) {
        this.transfers = transfers;
        this.members = members;
    }

    @GetMapping
    ModelAndView show(Staff staff) {
        return view(staff, "", List.of());
    }

    @Costly
    @PostMapping
    ModelAndView write(@RequestParam(required = false) @Nullable MultipartFile file, Staff staff,
            RedirectAttributes flash) throws IOException {
        if (file == null || file.isEmpty()) return view(staff, "none", List.of());
        try {
            var read = TransferFile.read(file.getBytes());
            var wrong = transfers.write(staff, read);
            if (!wrong.isEmpty()) return view(staff, "lines", wrong);
            FlashMessage.done(flash, "transfer.told", read.lines().size());
            return new ModelAndView("redirect:/staff/people/transfers");
        } catch (TransferFile.Unreadable e) {
            return view(staff, Objects.requireNonNull(e.getMessage()), List.of());
        }
    }

    @PostMapping("/{id}/cancel")
    ModelAndView cancel(@PathVariable UUID id, Staff staff) {
        transfers.cancel(staff, id);
        return new ModelAndView("redirect:/staff/people/transfers");
    }

    /** Who is there now, in the columns of the file: to be filled in and given back. */
    @GetMapping("/form.csv")
    ResponseEntity<byte[]> form(Staff staff) {
        var rows = members.page(Members.administered(staff), "", 0, PAGE).stream()
                .filter(member -> member.active() && member.number() != null && !member.emergency())
                .map(member -> Csv.line(List.of(member.number(), "", "", "", "", "")));
        return CsvFile.of("transfers", Stream.concat(Stream.of(Csv.MARK + Csv.line(TransferFile.COLUMNS)), rows)
                .collect(Collectors.joining()));
    }

    private ModelAndView view(Staff staff, String bad, List<TransferRows.Wrong> wrong) {
        var model = new HashMap<String, Object>();
        model.put("staff", staff);
        model.put("transfers", transfers.all(staff));
        model.put("departments", members.departments(staff.authority()));
        model.put("bad", bad);
        model.put("wrong", wrong.stream().limit(SHOWN).toList());
        model.put("wrongCount", wrong.size());
        return Screen.of("people/transfers", model, bad);
    }
}
