package jp.madoguchi.workflows.messages.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.db.id.message.NoticeId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NoticeMapper {

    /** The same news goes over a channel to an address once; with {@code again} once more where it did not arrive. */
    void insert(@Param("n") Notice notice, @Param("again") boolean again);

    /** Takes the next ones for this node, codes first; nobody else takes them before {@code lease}. */
    List<Notice> take(@Param("lowest") int lowest, @Param("now") Instant now, @Param("lease") Instant lease, @Param("most") int most);

    /** Gives the next slots of a domain away, so many seconds long. @return in how many seconds they begin */
    double pace(@Param("domain") String domain, @Param("seconds") double seconds);

    /** It has its slot; if that is not now, it waits for it and nobody has tried yet. */
    void slot(@Param("id") NoticeId id, @Param("at") Instant at, @Param("later") boolean later);

    /** The body goes: it may hold a code or a link. */
    void sent(@Param("id") NoticeId id, @Param("at") Instant at);

    /** It was taken, and there was no time for it: that was no try. */
    void untried(@Param("id") NoticeId id, @Param("at") Instant at);

    void retry(@Param("id") NoticeId id, @Param("at") Instant at, @Param("error") String error);

    void failed(@Param("id") NoticeId id, @Param("at") Instant at, @Param("error") String error);

    Optional<Notice> find(NoticeId id);

    /** False where it had come back before. */
    boolean bounced(@Param("id") NoticeId id, @Param("at") Instant at, @Param("how") String how, @Param("why") String why);

    List<Delivery> of(NewsId news);

    NoticeFigures numbers(@Param("authority") AuthorityId authority, @Param("since") Instant since);

    List<Back> back(@Param("authority") AuthorityId authority, @Param("since") Instant since);
}
