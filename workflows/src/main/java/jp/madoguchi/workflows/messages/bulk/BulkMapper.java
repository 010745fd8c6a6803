package jp.madoguchi.workflows.messages.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.db.id.message.NewsId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BulkMapper {

    List<Kind> procedures(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    int count(@Param("of") Whom of);

    /** Somebody it would go to, to look at it. */
    Optional<ApplicationId> first(@Param("of") Whom of);

    /** False where it was begun before. */
    boolean insert(Bulk bulk);

    int fill(@Param("id") BulkId id, @Param("of") Whom of);

    void total(@Param("id") BulkId id, @Param("total") int total);

    List<Bulk> list(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    Optional<Bulk> find(BulkId id);

    /** The next of one that runs; locked, those that another is at are passed over. */
    List<Item> take(int most);

    void told(@Param("bulk") BulkId bulk, @Param("ordinal") int ordinal, @Param("news") NewsId news);

    /** It cannot be told; the others go on. */
    void failed(@Param("bulk") BulkId bulk, @Param("ordinal") int ordinal);

    void finish(Instant at);

    void cancel(@Param("id") BulkId id, @Param("at") Instant at);

    List<String> unreached(BulkId id);

    /** A procedure that has applications. */
    record Kind(ProcedureId id, String title) {
    }

    /** An application to be told, with the words. */
    record Item(BulkId bulk, int ordinal, ApplicationId application, String subject, String body) {
    }
}
