package jp.madoguchi.workflows.cases.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OpinionMapper {

    List<Opinion> of(ApplicationId application);

    void insert(@Param("application") ApplicationId application, @Param("opinion") Opinion opinion);

    void insertLink(@Param("token") byte[] token, @Param("task") String task, @Param("mail") String mail,
            @Param("at") Instant at, @Param("expires") Instant expires);

    Optional<Links.Link> link(@Param("token") byte[] token, @Param("browser") byte[] browser, @Param("now") Instant now);

    void letIn(@Param("token") byte[] token, @Param("browser") byte[] browser);
}
