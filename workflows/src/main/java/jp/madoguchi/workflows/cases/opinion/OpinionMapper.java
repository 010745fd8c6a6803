package jp.madoguchi.workflows.cases.opinion;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OpinionMapper {

    List<Opinion> of(ApplicationId application);

    void insert(@Param("application") ApplicationId application, @Param("opinion") Opinion opinion);

    boolean isLetIn(@Param("task") String task, @Param("browser") byte[] browser);

    /** One browser at a time. */
    void letIn(@Param("task") String task, @Param("browser") byte[] browser);
}
