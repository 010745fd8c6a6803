package jp.madoguchi.platform.designer.check;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.QuestionBlockId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import tools.jackson.databind.node.ArrayNode;

@Mapper
interface BlockMapper {

    List<Block> of(AuthorityId authority);

    /** As that revision where it is new, else as the next. */
    void keep(@Param("id") QuestionBlockId id, @Param("authority") AuthorityId authority, @Param("name") String name,
            @Param("clip") ArrayNode clip,
            @Param("revision") int revision, @Param("by") PersonId by, @Param("at") Instant at);

    int remove(@Param("authority") AuthorityId authority, @Param("name") String name);
}
