package jp.madoguchi.workflows.desk.automation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PublicListMapper {

    /** Once for an application and a step. */
    void insert(@Param("application") jp.madoguchi.workflows.cases.application.Application application,
            @Param("step") jp.madoguchi.workflows.engine.step.PublishStep step, @Param("cells") String cells,
                    @Param("at") Instant at, @Param("until") LocalDate until);

    List<PublicLists.Shown> shown(@Param("authority") AuthorityId authority, @Param("today") LocalDate today, @Param("from") int from,
            @Param("most") int most);
}
