package jp.madoguchi.workflows.cases.confirmation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.cases.confirmation.Confirmation.Proof;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ConfirmationMapper {

    void ask(@Param("authority") AuthorityId authority, @Param("task") String task, @Param("application") ApplicationId application,
            @Param("submission") int submission, @Param("person") String person, @Param("mail") String mail);

    Optional<Confirmation> find(String task);

    /** All that ever were, in the order in which they were asked. */
    List<Confirmation> of(ApplicationId application);

    void answer(@Param("task") String task, @Param("result") String result, @Param("proof") Proof proof, @Param("signed") String signed,
            @Param("comment") String comment, @Param("at") Instant at);
}
