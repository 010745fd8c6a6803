package jp.madoguchi.workflows.base.calendar;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface HolidayMapper {

    List<LocalDate> daysOff(AuthorityId authority);
}
