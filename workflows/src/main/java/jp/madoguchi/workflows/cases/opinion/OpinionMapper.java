package jp.madoguchi.workflows.cases.opinion;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OpinionMapper {

    List<Opinion> of(ApplicationId application);

    void insert(@Param("application") ApplicationId application, @Param("opinion") Opinion opinion);
}
