package jp.madoguchi.platform.designer.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReleaseMapper {

    /** The latest first. */
    List<FormVersion> versions(@Param("authority") AuthorityId authority, @Param("code") String code);

    Optional<FormVersion> version(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("number") int number);

    /** Procedures whose draft is due. */
    List<ProcedureId> due(Instant now);
}
