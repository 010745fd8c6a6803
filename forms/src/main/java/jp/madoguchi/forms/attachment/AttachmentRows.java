package jp.madoguchi.forms.attachment;

import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.submission.Drafts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The rows of files whose bytes lie there already; a draft is held while one of its files comes or goes. */
@Component
class AttachmentRows {

    private final AttachmentMapper mapper;
    private final Drafts drafts;

    AttachmentRows(AttachmentMapper mapper, Drafts drafts) {
        this.mapper = mapper;
        this.drafts = drafts;
    }

    /** Under a name that no other file of the field has. */
    @Transactional
    public Attachment add(Attachment came, AttachmentField field) throws FileRefused {
        var before = came.draft() == null ? mapper.offered(Objects.requireNonNull(came.application()), field.key())
                : held(came, came.draft(), field);
        var kept = came.named(FileNames.clean(came.name(), came.mediaType(), before.stream().map(Attachment::name).toList()));
        mapper.insert(kept, field.asSent(), came.createdAt());
        return kept;
    }

    /** What comes while the draft is being sent would belong to nobody. */
    private List<Attachment> held(Attachment came, DraftId draft, AttachmentField field) throws FileRefused {
        if (drafts.lock(draft).sentAs() != null) throw new FileRefused("file.sent", came.name());
        var before = mapper.unsent(draft, field.key());
        if (before.size() >= field.maxFiles()) throw new FileRefused("file.tooMany", field.label().ja(), field.maxFiles());
        return before;
    }

    @Transactional
    public boolean remove(DraftId draft, AttachmentId id) {
        drafts.lock(draft);
        return mapper.removeFromDraft(draft, id);
    }
}
