package jp.madoguchi.workflows.cases.opinion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OpinionMapper {

    List<Opinion> of(ApplicationId application);

    void insert(@Param("application") ApplicationId application, @Param("opinion") Opinion opinion);

    void insertLink(@Param("id") UUID id, @Param("task") String task, @Param("mail") String mail, @Param("at") Instant at);

    Optional<Links.Link> link(@Param("id") UUID id, @Param("browser") byte[] browser, @Param("over") boolean over);

    /** One browser for each link. */
    void letIn(@Param("id") UUID id, @Param("browser") byte[] browser);
}
