package jp.madoguchi.workflows.desk.review;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.workflows.base.people.Staff;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface QueueMapper {

    List<QueueEntry> list(@Param("staff") Staff staff, @Param("view") QueueView view, @Param("search") String search,
            @Param("kana") String kana, @Param("soon") LocalDate soon, @Param("today") LocalDate today,
                    @Param("limit") int limit, @Param("offset") int offset);

    Counts counts(@Param("staff") Staff staff, @Param("soon") LocalDate soon, @Param("today") LocalDate today);

    /** How many there are in each view. */
    record Counts(int turn, int mine, int soon, int unassigned, int resubmitted, int approval, int undelivered, int open) {
    }
}
