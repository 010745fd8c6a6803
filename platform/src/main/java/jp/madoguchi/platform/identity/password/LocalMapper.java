package jp.madoguchi.platform.identity.password;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.Bytes;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LocalMapper {

    Optional<Factor> totp(@Param("person") UUID person);

    void sealTotp(@Param("person") UUID person, @Param("secret") byte[] secret);

    void putTotp(@Param("person") UUID person, @Param("secret") byte[] secret, @Param("step") long step, @Param("at") Instant at);

    /** False if that code, or a later one, was used already, on whichever node. */
    boolean useStep(@Param("person") UUID person, @Param("step") long step);

    void dropTotp(@Param("person") UUID person);

    void addRecovery(@Param("person") UUID person, @Param("code") byte[] code);

    boolean useRecovery(@Param("person") UUID person, @Param("code") byte[] code);

    void dropRecovery(@Param("person") UUID person);

    int recoveryLeft(@Param("person") UUID person);

    boolean knows(@Param("login") String login, @Param("key") byte[] key);

    void know(@Param("person") UUID person, @Param("key") byte[] key, @Param("at") Instant at);

    void password(@Param("person") UUID person, @Param("password") String password);

    void makeEmergency(@Param("person") UUID person);

    boolean isEmergency(@Param("person") UUID person);

    Optional<String> login(@Param("person") UUID person);

    void forget(Instant longAgo);

    record Factor(Bytes secret, long lastStep, Instant since) {
    }
}
