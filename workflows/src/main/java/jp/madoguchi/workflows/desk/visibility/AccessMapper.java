package jp.madoguchi.workflows.desk.visibility;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AccessMapper {

    /** The staff, those of the application's own department first. */
    List<Seer> staff(ApplicationId application);

    /** @param why as {@code access.why.<code>}: own, task or opinion */
    record Seer(String name, String department, String roles, String why) {
    }
}
