package jp.madoguchi.workflows.cases.link;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface CodedLinkMapper {

    /** What is kept of one. */
    record Kept(String task, String mail, boolean open) {
    }

    void insert(@Param("id") UUID id, @Param("authority") AuthorityId authority, @Param("task") String task, @Param("mail") String mail,
            @Param("at") Instant at);

    Optional<Kept> find(@Param("id") UUID id, @Param("browser") byte[] browser);

    /** Those that were handed over and that nobody has typed the code of. */
    void endUnopened(String task);

    /** One browser for each link. */
    void letIn(@Param("id") UUID id, @Param("browser") byte[] browser);
}
