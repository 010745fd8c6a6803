package jp.madoguchi.workflows.cases.draw;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface DrawMapper {

    List<Draws.Waiting> waiting(Staff staff);

    List<Draw> all(Staff staff);

    Optional<Draw> find(@Param("id") DrawId id, @Param("authority") AuthorityId authority);

    List<Draw> since(@Param("authority") AuthorityId authority, @Param("at") Instant at);

    /** @param number of an application; blank for all */
    List<Draws.Entry> entries(@Param("draw") DrawId draw, @Param("number") String number, @Param("from") int from, @Param("most") int most);

    boolean isAnnounced(@Param("procedure") UUID procedure, @Param("step") String step);

    void insert(@Param("draw") Draw draw, @Param("seed") String seed, @Param("staff") Staff staff);

    Optional<Draw> lock(@Param("id") DrawId id, @Param("staff") Staff staff);

    /** Nobody else asks for it before the draw. */
    String seed(DrawId id);

    void drawn(@Param("id") DrawId id, @Param("at") Instant at, @Param("by") PersonId by);

    void insertEntry(@Param("draw") DrawId draw, @Param("entry") Draws.Entry entry);
}
