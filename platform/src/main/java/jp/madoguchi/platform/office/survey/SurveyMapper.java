package jp.madoguchi.platform.office.survey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.RoundId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface SurveyMapper {

    List<Round> rounds(@Param("authority") AuthorityId authority);

    Optional<Round> round(@Param("authority") AuthorityId authority, @Param("id") RoundId id);

    Optional<Round> before(@Param("round") Round round);

    void open(@Param("round") Round round);

    int ask(@Param("round") Round round, @Param("today") LocalDate today);

    void close(@Param("id") RoundId id, @Param("at") Instant at);

    List<Matrix.Row> matrix(@Param("id") RoundId id);

    List<Progress> progress(@Param("id") RoundId id);

    List<SurveyReply> replies(@Param("id") RoundId id, @Param("before") @Nullable RoundId before,
            @Param("bureau") @Nullable String bureau, @Param("open") boolean open, @Param("codes") List<String> codes,
            @Param("limit") int limit, @Param("offset") int offset);

    Optional<SurveyReply> lock(@Param("id") RoundId id, @Param("entry") EntryId entry);

    void answer(@Param("id") RoundId id, @Param("entry") EntryId entry, @Param("answers") String answers,
            @Param("volume") long volume, @Param("question") String question,
            @Param("at") Instant at, @Param("person") @Nullable PersonId person);

    /** The sample's replies are in the registry already. */
    void takeFromRegistry(@Param("id") RoundId id, @Param("at") Instant at);

    void reopen(@Param("id") RoundId id, @Param("entry") EntryId entry, @Param("question") String question);

    List<Addressee> addressees(@Param("authority") AuthorityId authority, @Param("id") RoundId id);

    List<Due> due(@Param("day") LocalDate day, @Param("soon") LocalDate soon);

    boolean claimReminder(@Param("id") RoundId id, @Param("day") LocalDate day);

    /** How far a bureau is, and whether anybody there gets mail about it. */
    record Progress(String bureau, long asked, long answered, long reopened, boolean reachable) {
    }

    /** Somebody who can answer for a bureau, and how many of its replies are open. */
    record Addressee(String mail, String bureau, long open) {
    }

    record Due(AuthorityId authority, RoundId id) {
    }
}
