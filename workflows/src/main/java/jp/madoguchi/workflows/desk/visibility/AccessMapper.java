package jp.madoguchi.workflows.desk.visibility;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AccessMapper {

    /** The staff, those of the application's own department first. */
    List<Seer> staff(ApplicationId application);

    Browsers browsers(@Param("application") ApplicationId application, @Param("now") Instant now);

    /** @param why as {@code access.why.<code>}: own, task or opinion */
    record Seer(String name, String department, String roles, String why) {
    }

    /**
     * Those of the applicant that are let in.
     *
     * @param until the last of them; null for none
     */
    record Browsers(int count, @Nullable Instant until, int accounts) {
    }
}
