package jp.madoguchi.workflows.documents.document;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import jp.madoguchi.db.code.Attempts;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.forms.resident.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** この書類は本物か: whoever was given a file checks it here. The file is looked at and not kept. */
@Controller
@RequestMapping("/verify")
class CheckFileController {

    private static final int LARGEST = 20 * 1024 * 1024;

    private final Authenticity authenticity;
    private final Attempts attempts;
    private final Clock clock;

    CheckFileController(Authenticity authenticity, Attempts attempts, Clock clock) {
        this.authenticity = authenticity;
        this.attempts = attempts;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView form() {
        return view("", HttpStatus.OK);
    }

    @PostMapping
    ModelAndView check(@RequestParam(required = false) @Nullable MultipartFile file, Sender sender) throws IOException {
        if (file == null || file.isEmpty()) return view("none", HttpStatus.UNPROCESSABLE_CONTENT);
        if (file.getSize() > LARGEST) return view("tooLarge", HttpStatus.UNPROCESSABLE_CONTENT);
        if (!attempts.allow(new Limit("verify-file", sender.key(), 30, Duration.ofMinutes(10))))
            return view("TOO_OFTEN", HttpStatus.TOO_MANY_REQUESTS);
        var verdict = authenticity.of(file.getBytes());
        return view(verdict, Character.isLowerCase(verdict.charAt(0)) ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK);
    }

    /** @param said a verdict in capitals, or what stood in the way; empty at first */
    private ModelAndView view(String said, HttpStatus status) {
        var model = new HashMap<String, Object>(Map.of("at", clock.instant(), "problem", "", "verdict", ""));
        if (!said.isEmpty()) model.put(Character.isLowerCase(said.charAt(0)) ? "problem" : "verdict", said);
        var view = new ModelAndView("document/check", model);
        view.setStatus(status);
        return view;
    }
}
