package jp.madoguchi.workflows.cases.correction;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.CorrectionId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface CorrectionMapper {

    void insert(@Param("correction") Correction correction, @Param("by") @Nullable PersonId by);

    void insertItem(@Param("id") CorrectionId id, @Param("position") int position, @Param("item") CorrectionItem item);

    Optional<Correction> open(ApplicationId application);

    /** The latest first. */
    List<Correction> answered(ApplicationId application);

    List<CorrectionItem> items(CorrectionId id);

    /** False when it was answered or closed before. */
    boolean close(@Param("id") CorrectionId id, @Param("at") Instant at, @Param("reply") String reply);
}
