package jp.madoguchi.workflows.desk.status;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface StatusCodeMapper {

    void put(@Param("key") byte[] key, @Param("application") ApplicationId application, @Param("code") byte[] code,
            @Param("expires") Instant expires);

    /** False when there is no code, it is too old, or it was tried that often already. */
    boolean countTry(@Param("key") byte[] key, @Param("application") ApplicationId application,
            @Param("most") int most, @Param("now") Instant now);

    /** Uses the code up when it is the right one. */
    boolean use(@Param("key") byte[] key, @Param("application") ApplicationId application, @Param("code") byte[] code);

    void forgetExpired(Instant now);
}
