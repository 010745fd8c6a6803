package jp.madoguchi.workflows.engine.process;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface WorkflowMapper {

    void insert(@Param("id") WorkflowVersionId id, @Param("authority") AuthorityId authority, @Param("code") String code,
            @Param("definition") String definition, @Param("at") Instant at);

    /** Those by which new applications go. */
    List<WorkflowVersionId> live();

    Optional<String> definition(WorkflowVersionId id);

    /** Names of lists by which procedures of other departments find who is responsible. */
    List<String> listsUsedElsewhere(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);
}
