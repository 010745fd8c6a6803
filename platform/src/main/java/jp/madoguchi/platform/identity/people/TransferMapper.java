package jp.madoguchi.platform.identity.people;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface TransferMapper {

    /** A later file says anew what becomes of somebody on that day; what is done stays. */
    int put(@Param("one") Transfer one, @Param("at") Instant at);

    List<Transfer> all(@Param("authority") AuthorityId authority);

    int cancel(@Param("authority") AuthorityId authority, @Param("id") UUID id);

    /** Those whose day has come. */
    List<UUID> due(@Param("today") LocalDate today);

    /** Locked, unless it was done meanwhile. */
    Optional<Transfer> take(UUID id);

    void done(@Param("id") UUID id, @Param("moved") int moved, @Param("at") Instant at);
}
