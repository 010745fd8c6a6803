package jp.madoguchi.db.code;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface AttemptMapper {

    /** Some more in the part of the window that began then; how many there are then since. */
    int count(@Param("what") String what, @Param("subject") String subject, @Param("part") Instant part, @Param("since") Instant since,
            @Param("many") int many);

    /** Those were refused. */
    void takeBack(@Param("what") String what, @Param("subject") String subject, @Param("part") Instant part,
            @Param("many") int many);

    /** How many there were since. */
    int counted(@Param("what") String what, @Param("subject") String subject, @Param("since") Instant since);

    /** The beginning of the first part since then in which there were some. */
    Optional<Instant> first(@Param("what") String what, @Param("subject") String subject, @Param("since") Instant since);

    void forget(@Param("what") String what, @Param("subject") String subject);

    void forgetBefore(Instant start);
}
