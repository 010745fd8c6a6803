package jp.madoguchi.workflows.desk.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ReminderMapper {

    /** Who has not had the morning's mail of that day. */
    List<Recipient> forDigest(LocalDate day);

    /** False where another node was first. */
    boolean digested(@Param("person") PersonId person, @Param("day") LocalDate day);

    /** Deciders for whom something new waits, and who have had no word for a while. */
    List<Turn> turns(Instant quiet);

    boolean turnTold(@Param("person") PersonId person, @Param("latest") Instant latest, @Param("at") Instant at,
            @Param("quiet") Instant quiet);

    Wishes wishes(PersonId person);

    void wish(@Param("person") PersonId person, @Param("digest") boolean digest, @Param("turn") boolean turn);

    /** Somebody who still works here. */
    Optional<Recipient> recipient(PersonId person);

    /** Open tasks with a day, and applications with the end of their 標準処理期間. */
    List<Deadline> deadlines(@Param("person") PersonId person);

    /** @param waiting how many decisions wait for that person in all; latest when the last of them came */
    record Turn(Recipient person, int waiting, Instant latest) {
    }

    /** What somebody wants to be told. */
    record Wishes(boolean digest, boolean turn, String mail) {
    }

    /** @param task the empty string for the whole application */
    record Deadline(String id, String receiptNumber, String procedure, String task, LocalDate day) {
    }
}
