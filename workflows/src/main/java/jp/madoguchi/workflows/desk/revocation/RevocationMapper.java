package jp.madoguchi.workflows.desk.revocation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RevocationMapper {

    /** One that waits for its decision. */
    Optional<Revocations.Revocation> open(ApplicationId application);

    void insert(@Param("id") UUID id, @Param("application") ApplicationId application,
            @Param("reason") String reason, @Param("by") PersonId by, @Param("at") Instant at);

    void decide(@Param("id") UUID id, @Param("by") PersonId by, @Param("at") Instant at, @Param("granted") boolean granted);
}
