package jp.madoguchi.workflows.desk.review;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.forms.text.Csv;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.screen.CsvFile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 審査の受信箱, as a page and as CSV. */
@Controller
class InboxController {

    private final Queue queue;
    private final MessageSource messages;

    InboxController(Queue queue, MessageSource messages) {
        this.queue = queue;
        this.messages = messages;
    }

    @GetMapping("/staff/inbox")
    ModelAndView inbox(@RequestParam(required = false) @Nullable QueueView view, @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "0") int page, Staff staff) {
        var shown = shown(view, staff);
        var at = Math.clamp(page, 0, 100_000);
        var found = queue.page(staff, shown, Fold.line(q), at);
        var rows = found.entries();
        var model = new HashMap<String, Object>();
        model.put("view", shown);
        model.put("views", QueueView.values());
        model.put("counts", found.counts());
        model.put("q", q);
        model.put("page", at);
        model.put("more", rows.size() > Queue.PAGE);
        model.put("rows", rows.stream().limit(Queue.PAGE).toList());
        model.put("staff", staff);
        return new ModelAndView("review/inbox", model);
    }

    /** UTF-8 with a byte order mark, which Excel wants; cells that look like formulas are kept as text. */
    @Costly
    @GetMapping("/staff/inbox.csv")
    ResponseEntity<byte[]> csv(@RequestParam(required = false) @Nullable QueueView view,
            @RequestParam(defaultValue = "") String q, Staff staff) {
        var time = new JapaneseTime();
        var lines = Stream.concat(Stream.of(List.of(messages.getMessage("inbox.csv", null, Locale.JAPAN).split(","))),
                queue.all(staff, shown(view, staff), Fold.line(q)).stream()
                        .map(row -> List.of(row.receiptNumber(), row.applicantName(), row.applicantKana(),
                        row.procedureTitle(), row.category(),
                                messages.getMessage("state." + row.state(), null, Locale.JAPAN), row.dueOn() == null
                                ? "" : row.dueOn().toString(),
                        row.assignee() == null ? "" : row.assignee(), time.exact(row.receivedAt()))));
        var text = lines.map(Csv::line).collect(Collectors.joining("", Csv.MARK, ""));
        return CsvFile.of("inbox", text);
    }

    private static QueueView shown(@Nullable QueueView view, Staff staff) {
        if (view != null) return view;
        return staff.is(Role.APPROVER) && !staff.is(Role.CLERK) ? QueueView.TURN : QueueView.OPEN;
    }
}
