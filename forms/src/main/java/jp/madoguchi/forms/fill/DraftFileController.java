package jp.madoguchi.forms.fill;

import java.io.IOException;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.submission.Resident;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows an applicant a file attached to the draft. */
@Controller
class DraftFileController {

    private final Drafts drafts;
    private final Attachments attachments;

    DraftFileController(Drafts drafts, Attachments attachments) {
        this.drafts = drafts;
        this.attachments = attachments;
    }

    @GetMapping("/drafts/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(@PathVariable DraftId id, @PathVariable AttachmentId file,
            Resident resident) throws IOException {
        var draft = drafts.open(id, resident);
        var found = attachments.find(file).filter(attachment -> draft.id().equals(attachment.draft()))
                .orElseThrow(() -> new NotFound("file"));
        return serve(found);
    }

    private ResponseEntity<InputStreamResource> serve(Attachment attachment) throws IOException {
        return FileResponse.of(attachment, attachments.open(attachment));
    }
}
