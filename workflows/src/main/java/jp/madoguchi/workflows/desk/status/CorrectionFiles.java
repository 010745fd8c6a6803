package jp.madoguchi.workflows.desk.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.fill.PagePost;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.upload.FileBudget;
import jp.madoguchi.forms.upload.FileParts;
import jp.madoguchi.forms.upload.PartOwner;
import jp.madoguchi.workflows.cases.application.Application;
import org.springframework.stereotype.Component;

/** The files that came for a 補正, with its page or in parts before it. They take their time: nothing is held meanwhile. */
@Component
class CorrectionFiles {

    private final Attachments attachments;
    private final FileParts parts;
    private final FileBudget budget;

    CorrectionFiles(Attachments attachments, FileParts parts, FileBudget budget) {
        this.attachments = attachments;
        this.parts = parts;
        this.budget = budget;
    }

    ReceivedFiles receive(Application application, List<AttachmentField> fields, PagePost post, Sender sender, Resident resident) {
        var all = new ReceivedFiles(new LinkedHashMap<>(), new LinkedHashMap<>());
        var owner = PartOwner.of(application.authority(), application.id());
        for (var field : fields) {
            var chosen = post.chosen(field.key());
            var whole = parts.whole(owner, post.parts(field.key()));
            for (var file : Stream.concat(chosen.stream(), whole.stream()).limit(field.maxFiles() + 1L).toList()) {
                try {
                    if (chosen.contains(file)) budget.spend(file.getSize(), sender, resident);
                    all.add(field, attachments.receive(application.id(), field, file));
                } catch (FileRefused refused) {
                    all.refused(field, refused.problem(field.key()));
                }
            }
            parts.forget(owner, post.parts(field.key()));
        }
        return all;
    }
}
