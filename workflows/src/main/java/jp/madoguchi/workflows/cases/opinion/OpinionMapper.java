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

    void keepCode(@Param("token") byte[] token, @Param("code") byte[] code, @Param("until") Instant until);

    /** False where too many were made, or its time is over. */
    boolean countTry(@Param("token") byte[] token, @Param("most") int most, @Param("now") Instant now);

    /** False where the code is wrong. */
    boolean letIn(@Param("token") byte[] token, @Param("code") byte[] code, @Param("browser") byte[] browser);
}
