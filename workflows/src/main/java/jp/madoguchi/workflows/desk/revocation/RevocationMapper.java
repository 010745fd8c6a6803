package jp.madoguchi.workflows.desk.revocation;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.RevocationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface RevocationMapper {

    /** One that waits for its decision. */
    Optional<Revocations.Revocation> open(ApplicationId application);

    void insert(@Param("id") RevocationId id, @Param("application") ApplicationId application,
            @Param("reason") String reason, @Param("by") PersonId by, @Param("at") Instant at);

    void decide(@Param("id") RevocationId id, @Param("by") PersonId by, @Param("at") Instant at, @Param("granted") boolean granted);
}
