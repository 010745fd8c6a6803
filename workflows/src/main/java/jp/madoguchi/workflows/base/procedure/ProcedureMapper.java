package jp.madoguchi.workflows.base.procedure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ProcedureMapper {

    Optional<Procedure> bySlug(@Param("authority") AuthorityId authority, @Param("slug") String slug);

    List<Procedure> popular(@Param("authority") AuthorityId authority, @Param("most") int most);

    /** Every word has to occur. */
    List<Procedure> search(@Param("authority") AuthorityId authority, @Param("words") List<String> words,
            @Param("scene") @Nullable Scene scene);

    List<Procedure> ofDepartment(@Param("authority") AuthorityId authority, @Param("department") @Nullable DepartmentId department);

    Optional<Procedure> byCode(@Param("authority") AuthorityId authority, @Param("code") String code,
            @Param("department") @Nullable DepartmentId department);

    void insert(@Param("procedure") Procedure procedure, @Param("prefix") String prefix, @Param("popular") int popular,
            @Param("at") java.time.@Nullable Instant at);

    Optional<Procedure> byId(@Param("authority") AuthorityId authority, @Param("id") ProcedureId id);

    AuthorityId lockAuthority(AuthorityId authority);

    /** Of all authorities. */
    List<String> prefixes();

    /** Until the transaction ends nobody else looks for a prefix. */
    void lockPrefixes();

    /** Whether a procedure has that code here, or that name in URLs anywhere. */
    boolean taken(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("slug") String slug);

    void revise(@Param("id") ProcedureId id, @Param("page") ProcedurePage page, @Param("form") FormVersionId form,
            @Param("workflow") WorkflowVersionId workflow, @Param("at") Instant at);

    /** False when it is so already. */
    boolean stop(@Param("id") ProcedureId id, @Param("at") java.time.@Nullable Instant at);

    List<Procedures.Named> named(AuthorityId authority);

    Optional<FormVersionId> form(@Param("authority") AuthorityId authority, @Param("code") String code);
}
