package jp.madoguchi.db.budget;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BudgetMapper {

    /** @return whether it is the first time that day */
    boolean reached(@Param("budget") Budget budget, @Param("day") LocalDate day, @Param("now") Instant now);

    List<Budgets.Reached> since(Instant start);
}
