package jp.madoguchi.platform.identity.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.forms.answer.Answers;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccountMapper {

    /** @return empty if there is one for that address already */
    Optional<UUID> create(@Param("id") UUID id, @Param("authority") AuthorityId authority, @Param("mail") String mail,
            @Param("at") Instant at);

    Optional<Account> byMail(@Param("authority") AuthorityId authority, @Param("mail") String mail);

    Optional<Account> byId(@Param("authority") AuthorityId authority, @Param("id") UUID id);

    Answers profile(@Param("id") UUID id);

    void putProfile(@Param("id") UUID id, @Param("profile") Answers profile);

    void begin(@Param("key") byte[] key, @Param("account") UUID account, @Param("resident") byte[] resident,
            @Param("device") String device, @Param("how") String how, @Param("at") Instant at,
            @Param("expires") Instant expires);

    Optional<SignedIn> signedIn(@Param("key") byte[] key, @Param("now") Instant now, @Param("idle") Instant idle);

    void seen(@Param("key") byte[] key, @Param("at") Instant at, @Param("before") Instant before);

    boolean knows(@Param("account") UUID account, @Param("resident") byte[] resident);

    /** Whether a browser is signed in to any account. */
    boolean isSignedIn(@Param("resident") byte[] resident, @Param("now") Instant now, @Param("idle") Instant idle);

    List<Device> devices(@Param("account") UUID account, @Param("key") byte[] key, @Param("now") Instant now, @Param("idle") Instant idle);

    /** The browsers that are signed in, or the one of that key. */
    List<SeenFrom> visits(@Param("account") UUID account, @Param("key") byte @Nullable [] key);

    List<ApplicationId> applications(UUID account);

    int showing(ApplicationId application);

    record SeenFrom(Bytes resident, Instant since) {
    }

    int end(@Param("account") UUID account, @Param("key") byte @Nullable [] key);

    void take(@Param("account") UUID account, @Param("application") ApplicationId application, @Param("at") Instant at);

    List<Sent> sent(@Param("account") UUID account);

    Optional<ApplicationId> one(@Param("account") UUID account, @Param("number") String number);

    void leave(@Param("account") UUID account, @Param("number") String number);

    void delete(@Param("account") UUID account);

    void forget(@Param("now") Instant now, @Param("idle") Instant idle);

    record SignedIn(UUID account, AuthorityId authority, String mail) {
    }

    /** @param key in hexadecimal, to name it by */
    record Device(String key, String device, String how, Instant beganAt, Instant seenAt, boolean here) {
    }

    record Sent(String number, String title, String state, Instant receivedAt) {
    }
}
