package jp.madoguchi.workflows.desk.review;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface QueueMapper {

    /** @param refunds applications with a 還付 that waits for this person */
    List<QueueEntry> list(@Param("staff") Staff staff, @Param("view") QueueView view, @Param("search") String search,
            @Param("kana") String kana, @Param("soon") LocalDate soon, @Param("today") LocalDate today,
            @Param("refunds") List<ApplicationId> refunds, @Param("limit") int limit, @Param("offset") int offset);

    Counts counts(@Param("staff") Staff staff, @Param("soon") LocalDate soon, @Param("today") LocalDate today,
            @Param("refunds") List<ApplicationId> refunds);

    /** How many there are in each view. */
    record Counts(int turn, int mine, int soon, int unassigned, int resubmitted, int approval, int undelivered, int open) {
    }
}
