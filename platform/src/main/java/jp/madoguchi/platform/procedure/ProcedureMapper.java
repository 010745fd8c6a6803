package jp.madoguchi.platform.procedure;

import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProcedureMapper {

    Optional<Procedure> bySlug(@Param("authority") AuthorityId authority, @Param("slug") String slug);

    List<Procedure> popular(@Param("authority") AuthorityId authority, @Param("most") int most);

    /** Every word has to occur. */
    List<Procedure> search(@Param("authority") AuthorityId authority, @Param("words") List<String> words, @Param("scene") @Nullable Scene scene);

    List<Procedure> ofDepartment(@Param("authority") AuthorityId authority, @Param("department") @Nullable DepartmentId department);

    void insert(@Param("procedure") Procedure procedure, @Param("department") DepartmentId department, @Param("prefix") String prefix,
            @Param("keywords") String keywords, @Param("popular") int popular, @Param("at") java.time.Instant at);

    /** False when it is so already. */
    boolean stop(@Param("id") ProcedureId id, @Param("at") java.time.@Nullable Instant at);
}
