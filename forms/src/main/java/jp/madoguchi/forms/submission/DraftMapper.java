package jp.madoguchi.forms.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.db.id.FormVersionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DraftMapper {

    void insert(@Param("draft") Draft draft, @Param("at") Instant at);

    void addKey(@Param("id") DraftId id, @Param("key") byte[] key);

    Optional<Draft> open(@Param("id") DraftId id, @Param("key") byte[] key, @Param("now") Instant now);

    /** The drafts of this browser that are not sent yet, the latest first. */
    List<Draft> unsent(@Param("key") byte[] key, @Param("now") Instant now);

    /** Locks the row until the transaction ends, so that two sendings come one after the other. */
    Optional<Draft> lock(DraftId id);

    /** False when it was saved elsewhere, or sent, in the meantime. */
    boolean save(Draft draft);

    void keep(@Param("id") DraftId id, @Param("version") FormVersionId version);

    boolean markSent(@Param("id") DraftId id, @Param("application") ApplicationId application);

    boolean isKept(@Param("id") DraftId id, @Param("now") Instant now);

    int removeExpired(@Param("now") Instant now);

    boolean isKey(@Param("key") byte[] key, @Param("before") Instant before);
}
