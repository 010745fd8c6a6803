package jp.madoguchi.workflows.notice;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.NoticeId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

    void insert(Notice notice);

    /** Takes the next ones for this node, codes first; nobody else takes them before {@code lease}. */
    List<Notice> take(@Param("now") Instant now, @Param("lease") Instant lease, @Param("most") int most);

    /** The body goes: it may hold a code or a link. */
    void sent(@Param("id") NoticeId id, @Param("at") Instant at);

    void retry(@Param("id") NoticeId id, @Param("at") Instant at, @Param("error") String error);

    void failed(@Param("id") NoticeId id, @Param("at") Instant at, @Param("error") String error);
}
