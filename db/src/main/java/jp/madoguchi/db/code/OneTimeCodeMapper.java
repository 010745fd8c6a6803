package jp.madoguchi.db.code;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OneTimeCodeMapper {

    void put(@Param("target") SecretTarget target, @Param("address") String address, @Param("code") byte[] code,
            @Param("expires") Instant expires);

    Optional<String> waiting(@Param("target") SecretTarget target, @Param("most") int most, @Param("now") Instant now);

    /** False when there is no code, it is too old, or it was tried that often already. */
    boolean countTry(@Param("target") SecretTarget target, @Param("most") int most, @Param("now") Instant now);

    boolean matches(@Param("target") SecretTarget target, @Param("codes") List<byte[]> codes);

    Optional<String> use(@Param("target") SecretTarget target, @Param("codes") List<byte[]> codes);

    void forget(@Param("target") SecretTarget target);

    void forgetExpired(Instant now);
}
