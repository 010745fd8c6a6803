package jp.madoguchi.workflows.desk.review;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MemoMapper {

    List<Memos.Memo> of(ApplicationId application);

    void insert(@Param("application") ApplicationId application, @Param("by") PersonId by,
            @Param("at") Instant at, @Param("text") String text);
}
