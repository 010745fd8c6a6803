package jp.madoguchi.workflows.desk.health;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface HealthMapper {

    List<Health.Finding> findings(AuthorityId authority);

    @Nullable Instant checkedAt();

    /** One node compares. */
    void lock();

    void clear();

    void forgetBefore(Instant at);

    /** Nobody has anything to do, and no timer runs. */
    int findStuck(Instant at);

    int findWithoutProcess(Instant at);

    /** Decided, and its process runs on. */
    int findProcessLeft(Instant at);

    /** Ours is open, the engine's is not there. */
    int findTaskGone(Instant at);

    /** The engine waits for something that we do not know. */
    int findTaskUnknown(Instant at);

    /** What another feature says of an application. */
    void found(@Param("at") Instant at, @Param("kind") String kind, @Param("application") ApplicationId application,
            @Param("detail") String detail);

    void checked(@Param("at") Instant at, @Param("findings") int findings);

    /** Whoever looks after an authority and has an address. */
    List<Administrator> administrators();

    record Administrator(AuthorityId authority, String name, String mail) {
    }
}
