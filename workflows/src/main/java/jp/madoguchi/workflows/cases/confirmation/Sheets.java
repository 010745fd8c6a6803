package jp.madoguchi.workflows.cases.confirmation;

import java.util.List;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.field.Question;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** 確認書の写真: sheets that were signed by hand, as the applicant sent them; the desk says whether they count. */
@Component
class Sheets {

    private static final int MOST = 5;
    private static final int MOST_MEGABYTES = 20;

    private final Attachments attachments;

    Sheets(Attachments attachments) {
        this.attachments = attachments;
    }

    List<Attachment> of(Confirmation asked) {
        return attachments.offered(asked.application(), field(asked));
    }

    List<Problem> take(Confirmation asked, @Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) return List.of(new Problem("file", "confirmationSheet", List.of()));
        if (of(asked).size() >= MOST) return List.of(new Problem("file", "confirmationSheets", List.of(MOST)));
        try {
            attachments.add(asked.application(),
                    new AttachmentField(Question.of(field(asked), Text.ja(asked.role()), true), MOST, MOST_MEGABYTES, false), file);
            return List.of();
        } catch (FileRefused e) {
            return List.of(e.problem("file"));
        }
    }

    private static String field(Confirmation asked) {
        return "confirmation-" + asked.task();
    }
}
