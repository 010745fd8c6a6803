package jp.madoguchi.forms.fill;

import java.io.IOException;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.upload.NamedPart;
import jp.madoguchi.forms.upload.PartAnswers;
import jp.madoguchi.forms.upload.PartOwner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes parts of the files of a draft. */
@Controller
@RequestMapping("/drafts/{id}/parts/{sha256:" + NamedPart.SHA256 + "}")
class DraftPartController {

    private final Drafts drafts;
    private final PartAnswers answers;

    DraftPartController(Drafts drafts, PartAnswers answers) {
        this.drafts = drafts;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<String> arrived(@PathVariable DraftId id, @PathVariable String sha256, Resident resident) {
        return answers.arrived(owner(id, resident), sha256);
    }

    @PostMapping
    ResponseEntity<String> add(@PathVariable DraftId id, @PathVariable String sha256, @RequestParam long at, @RequestBody byte[] part,
            Resident resident, Sender sender) throws IOException {
        return answers.add(owner(id, resident), sha256, at, part, sender, resident);
    }

    private PartOwner owner(DraftId id, Resident resident) {
        var draft = drafts.open(id, resident);
        if (draft.isSent()) throw new NotFound("draft");
        return PartOwner.of(draft.authority(), draft.id());
    }
}
