package jp.madoguchi.forms.attachment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttachmentMapper {

    /** @param checkAfter not looked at behind the scenes before */
    void insert(@Param("file") Attachment file, @Param("asSent") boolean asSent, @Param("checkAfter") Instant checkAfter);

    Optional<Attachment> find(AttachmentId id);

    List<Attachment> unsent(@Param("draft") DraftId draft, @Param("field") String field);

    List<Attachment> offered(@Param("application") ApplicationId application, @Param("field") String field);

    boolean removeFromDraft(@Param("draft") DraftId draft, @Param("id") AttachmentId id);

    /** False where a submission names it. */
    boolean removeUnnamed(AttachmentId id);

    /** Those that belong to nothing any more, some of them; gone when it returns, by the names of their bytes. */
    List<AttachmentId> removeOrphans(int most);

    /** Names of bytes that a file has. */
    List<AttachmentId> known(@Param("ids") List<AttachmentId> ids);

    /** All, by their ids. */
    List<Attachment> next(@Param("after") AttachmentId after, @Param("most") int most);

    /** Not read whole since then: what is missing, which may be back, then those that wait longest. */
    List<Attachment> unread(@Param("since") Instant since, @Param("most") int most);

    void read(@Param("id") AttachmentId id, @Param("at") Instant at);

    /** False where it was known. */
    boolean lost(@Param("id") AttachmentId id, @Param("at") Instant at);

    /** False where it never was lost. */
    boolean found(AttachmentId id);

    List<Attachment> allLost(int most);

    void handOver(@Param("draft") DraftId draft, @Param("application") ApplicationId application);

    /** Some that nobody looks at now; until then they are the caller's. */
    List<Attachment> claim(@Param("state") FileState state, @Param("now") Instant now, @Param("until") Instant until,
            @Param("most") int most);

    void postpone(@Param("id") AttachmentId id, @Param("until") Instant until);

    /** Whether it is kept as it came. */
    boolean isAsSent(AttachmentId id);

    /** False where somebody else was faster. */
    boolean settle(@Param("file") Attachment file, @Param("was") FileState was);

    /** Of some files those that nobody opens, or not yet. */
    List<Attachment> closed(@Param("ids") List<AttachmentId> ids);

    List<Attachment> bad(ApplicationId application);

    /** Those that came before that time and are not looked at yet. */
    FilesWaiting waiting(@Param("before") Instant before);
}
