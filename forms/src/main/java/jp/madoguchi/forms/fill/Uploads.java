package jp.madoguchi.forms.fill;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.forms.answer.FileRef;
import jp.madoguchi.forms.attachment.Attachment;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.attachment.FileRefused;
import jp.madoguchi.forms.definition.Page;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.field.Problem;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.upload.FileBudget;
import jp.madoguchi.forms.upload.FileParts;
import jp.madoguchi.forms.upload.NamedPart;
import jp.madoguchi.forms.upload.PartOwner;
import org.springframework.stereotype.Component;

/** Takes in the files that came with a page; each good one is kept whatever is wrong with the others. */
@Component
class Uploads {

    /** The files that a page's fields have now, and what was wrong with those that came. */
    record Outcome(Map<String, List<FileRef>> files, List<Problem> problems) {
    }

    private final Attachments attachments;
    private final FileParts parts;
    private final FileBudget budget;

    Uploads(Attachments attachments, FileParts parts, FileBudget budget) {
        this.attachments = attachments;
        this.parts = parts;
        this.budget = budget;
    }

    /** Keeps what came; the files that are to be removed are left out, and removed once the page is saved. */
    Outcome take(Draft draft, Page page, PagePost post, Sender sender, Resident resident) {
        var files = new HashMap<String, List<FileRef>>();
        var problems = new ArrayList<Problem>();
        for (var field : page.fields()) {
            if (!(field instanceof AttachmentField attachment)) continue;
            for (var file : post.chosen(field.key())) attempt(attachment, problems, () -> {
                budget.spend(file.getSize(), sender, resident);
                attachments.add(draft.id(), attachment, file);
            });
            inParts(draft, attachment, post.parts(field.key()), problems);
            files.put(field.key(), attachments.unsent(draft.id(), field.key()).stream().map(Attachment::ref)
                    .filter(file -> !post.removed().contains(file.id())).toList());
        }
        return new Outcome(files, problems);
    }

    void remove(Draft draft, List<String> ids) {
        ids.forEach(id -> attachments.remove(draft.id(), AttachmentId.of(id)));
    }

    private void inParts(Draft draft, AttachmentField field, List<NamedPart> named, List<Problem> problems) {
        var owner = PartOwner.of(draft.authority(), draft.id());
        for (var file : parts.whole(owner, named)) attempt(field, problems, () -> attachments.add(draft.id(), field, file));
        parts.forget(owner, named);
    }

    private interface Taking {

        void take() throws FileRefused;
    }

    private static void attempt(AttachmentField field, List<Problem> problems, Taking one) {
        try {
            one.take();
        } catch (FileRefused refused) {
            problems.add(refused.problem(field.key()));
        }
    }
}
