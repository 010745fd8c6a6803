package jp.madoguchi.workflows.cases.task;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DeputyMapper {

    /** Who acts for that person, from today on. */
    List<Deputies.Deputy> of(@Param("person") PersonId person, @Param("today") LocalDate today);

    List<Deputies.Deputy> actsFor(@Param("deputy") PersonId deputy, @Param("today") LocalDate today);

    List<Deputies.Colleague> colleagues(@Param("department") DepartmentId department, @Param("but") PersonId but);

    void put(@Param("person") PersonId person, @Param("deputy") UUID deputy, @Param("from") LocalDate from,
            @Param("until") LocalDate until);

    void remove(@Param("person") PersonId person, @Param("deputy") UUID deputy, @Param("from") LocalDate from);

    void endAll(@Param("person") PersonId person, @Param("today") LocalDate today);
}
