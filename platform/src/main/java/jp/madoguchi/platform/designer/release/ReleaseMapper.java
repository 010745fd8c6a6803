package jp.madoguchi.platform.designer.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

@Mapper
interface ReleaseMapper {

    /** The latest first. */
    List<FormVersion> versions(@Param("authority") AuthorityId authority, @Param("code") String code);

    Optional<FormVersion> version(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("number") int number);

    void describe(@Param("id") FormVersionId id, @Param("blueprint") ObjectNode blueprint, @Param("note") String note,
            @Param("by") @Nullable PersonId by, @Param("checkedBy") @Nullable PersonId checkedBy);

    void retire(@Param("id") @Nullable FormVersionId id, @Param("at") Instant at);

    /** Procedures whose draft is due. */
    List<ProcedureId> due(Instant now);
}
