package jp.madoguchi.platform.identity.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.identity.saml.Asserted;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SignOnMapper {

    void ask(@Param("id") String id, @Param("authority") AuthorityId authority, @Param("browser") byte[] browser,
            @Param("target") String target, @Param("expires") Instant expires);

    /** False if it was used before, on whichever node. */
    boolean use(@Param("entity") String entity, @Param("assertion") String assertion, @Param("until") Instant until);

    /** False unless that authority's provider was asked this, not long ago, and has not answered yet. */
    boolean answer(@Param("id") String id, @Param("authority") AuthorityId authority, @Param("target") String target,
            @Param("said") Asserted said, @Param("at") Instant at);

    void who(@Param("id") String id, @Param("person") PersonId person);

    /** The answer, once, for the browser that began. */
    Optional<Taken> take(@Param("id") String id, @Param("browser") byte[] browser, @Param("at") Instant at);

    void began(@Param("taken") Taken taken, @Param("at") Instant at);

    /** The logins whose sessions a provider ends. */
    List<String> logins(@Param("entity") String entity, @Param("subject") String subject, @Param("sessions") List<String> sessions);

    void problem(@Param("id") String id, @Param("why") String why, @Param("detail") String detail, @Param("at") Instant at);

    List<Problem> problems();

    void forget(@Param("now") Instant now, @Param("longAgo") Instant longAgo);

    /** @param login null for somebody who is not known here yet */
    record Taken(AuthorityId authority, @Nullable String login, String target, Asserted.Subject subject, @Nullable String session) {
    }

    record Problem(String id, Instant at, String why, String detail) {
    }
}
