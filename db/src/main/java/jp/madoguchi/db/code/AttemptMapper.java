package jp.madoguchi.db.code;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttemptMapper {

    /** One more; how many there are then. */
    int count(@Param("what") String what, @Param("subject") String subject, @Param("start") Instant start);

    /** How many there were. */
    int counted(@Param("what") String what, @Param("subject") String subject, @Param("start") Instant start);

    void forget(@Param("what") String what, @Param("subject") String subject);

    void forgetBefore(Instant start);
}
