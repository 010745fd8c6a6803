package jp.madoguchi.forms.attachment;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttachmentMapper {

    void insert(Attachment attachment);

    Optional<Attachment> find(AttachmentId id);

    List<Attachment> unsent(@Param("draft") DraftId draft, @Param("field") String field);

    List<Attachment> offered(@Param("application") ApplicationId application, @Param("field") String field);

    boolean removeFromDraft(@Param("draft") DraftId draft, @Param("id") AttachmentId id);

    /** False where a submission names it. */
    boolean removeUnnamed(AttachmentId id);

    void removeById(AttachmentId id);

    /** Those that belong to nothing any more. */
    List<AttachmentId> orphans();

    void handOver(@Param("draft") DraftId draft, @Param("application") ApplicationId application);
}
