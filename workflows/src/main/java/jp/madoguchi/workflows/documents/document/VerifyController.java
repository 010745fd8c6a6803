package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.text.JapaneseTime;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 利用証の確認: the page behind a document's QR code. Says valid, expired or revoked, and nothing about anybody. */
@Controller
class VerifyController {

    private final Documents documents;
    private final Attempts attempts;
    private final Clock clock;

    VerifyController(Documents documents, Attempts attempts, Clock clock) {
        this.documents = documents;
        this.attempts = attempts;
        this.clock = clock;
    }

    /** Every token that opens nothing counts against its sender and gives the same page, however it is written. */
    @GetMapping("/verify/{token}")
    ModelAndView verify(@PathVariable String token, Sender sender) {
        var document = documents.behind(token);
        var view = new ModelAndView("document/verify", "at", clock.instant());
        if (document.isPresent()) {
            view.addObject("verdict", document.get().verdict(JapaneseTime.date(clock.instant())).name());
        } else if (attempts.allow(new Limit("verify", sender.key(), 20, Duration.ofMinutes(10)))) {
            view.addObject("verdict", "UNKNOWN");
            view.setStatus(HttpStatus.NOT_FOUND);
        } else {
            view.addObject("verdict", "TOO_OFTEN");
            view.setStatus(HttpStatus.TOO_MANY_REQUESTS);
        }
        return view;
    }
}
