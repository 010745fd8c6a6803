package jp.madoguchi.db.code;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** A link is asked for by both of its hashes: until V0044 some kinds were kept without their purpose in the hash. */
@Mapper
interface SecretLinkMapper {

    void insert(@Param("key") byte[] key, @Param("target") SecretTarget target, @Param("until") Instant until);

    /** In place of the one without an end, of which there is one at most. */
    void renew(@Param("key") byte[] key, @Param("target") SecretTarget target);

    Optional<SecretLinks.Kept> find(@Param("purpose") String purpose, @Param("key") byte[] key, @Param("bare") byte[] bare);

    Optional<SecretTarget> use(@Param("purpose") String purpose, @Param("key") byte[] key, @Param("bare") byte[] bare,
            @Param("now") Instant now);

    boolean isOpen(@Param("target") SecretTarget target, @Param("now") Instant now);

    void end(@Param("target") SecretTarget target);

    void forgetBefore(Instant at);
}
