package jp.madoguchi.workflows.desk.status;

import java.io.IOException;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.upload.NamedPart;
import jp.madoguchi.forms.upload.PartAnswers;
import jp.madoguchi.forms.upload.PartOwner;
import jp.madoguchi.workflows.cases.application.Applications;
import jp.madoguchi.workflows.cases.application.State;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes parts of the files of a 補正. */
@Controller
@RequestMapping("/applications/{number}/parts/{sha256:" + NamedPart.SHA256 + "}")
class CorrectionPartController {

    private final Applications applications;
    private final PartAnswers answers;

    CorrectionPartController(Applications applications, PartAnswers answers) {
        this.applications = applications;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> arrived(@PathVariable String number, @PathVariable String sha256, Resident resident) {
        return answers.arrived(owner(number, resident), sha256);
    }

    @PostMapping
    ResponseEntity<String> add(@PathVariable String number, @PathVariable String sha256, @RequestParam long at, @RequestBody byte[] part,
            Resident resident, Sender sender) throws IOException {
        return answers.add(owner(number, resident), sha256, at, part, sender, resident);
    }

    /** Only while something is to be corrected. */
    private PartOwner owner(String number, Resident resident) {
        var application = applications.forResident(resident, number);
        if (application.state() != State.CORRECTION) throw new NotFound("correction");
        return PartOwner.of(application.authority(), application.id());
    }
}
