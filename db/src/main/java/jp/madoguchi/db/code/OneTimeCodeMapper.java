package jp.madoguchi.db.code;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface OneTimeCodeMapper {

    void put(@Param("place") SecretTarget place, @Param("address") String address, @Param("code") byte[] code,
            @Param("expires") Instant expires);

    Optional<String> waiting(@Param("place") SecretTarget place, @Param("most") int most, @Param("now") Instant now);

    /** False when there is no code, it is too old, or it was tried that often already. */
    boolean countTry(@Param("place") SecretTarget place, @Param("most") int most, @Param("now") Instant now);

    boolean matches(@Param("place") SecretTarget place, @Param("code") byte[] code);

    Optional<String> use(@Param("place") SecretTarget place, @Param("code") byte[] code);

    void forget(@Param("place") SecretTarget place);

    void forgetExpired(Instant now);
}
