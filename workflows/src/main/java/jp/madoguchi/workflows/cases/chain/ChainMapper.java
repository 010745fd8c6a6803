package jp.madoguchi.workflows.cases.chain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DraftId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ChainMapper {

    @Nullable LocalDate dueOn(@Param("application") ApplicationId application, @Param("follow") String follow);

    /** A procedure that takes applications. */
    Optional<Chain.Target> target(@Param("authority") AuthorityId authority, @Param("code") String code);

    void begin(@Param("draft") DraftId draft, @Param("previous") ApplicationId previous, @Param("follow") String follow);

    Optional<Chain.Begun> begunBy(DraftId draft);

    Optional<Chain.Begun> begunFor(ApplicationId application);

    List<ApplicationId> following(@Param("previous") ApplicationId previous, @Param("follow") String follow);

    /** All that hang together, the one decided first first. */
    List<ApplicationId> chain(ApplicationId application);

    /** False where the draft follows nothing. */
    boolean link(@Param("sent") ApplicationId sent, @Param("draft") DraftId draft);

    Dues.Met met(ApplicationId sent);

    void dueAgain(ApplicationId met);

    void meet(@Param("by") ApplicationId by, @Param("application") ApplicationId application,
            @Param("follow") String follow, @Param("dueOn") LocalDate dueOn);

    void due(@Param("application") ApplicationId application, @Param("follow") String follow, @Param("on") LocalDate on);

    /** Nodes share them row by row. */
    List<Dues.Due> toTell(LocalDate until);

    boolean told(@Param("due") long due, @Param("at") Instant at);

    /** Within a transaction others wait until it ends. */
    void lock(ApplicationId application);
}
