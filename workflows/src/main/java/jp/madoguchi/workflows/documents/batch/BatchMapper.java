package jp.madoguchi.workflows.documents.batch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.BatchId;
import jp.madoguchi.db.id.DepartmentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface BatchMapper {

    List<Choice> procedures(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    int count(Selection of);

    void insert(@Param("batch") Batch batch);

    int fill(@Param("id") BatchId id, @Param("of") Selection of);

    void total(@Param("id") BatchId id, @Param("total") int total);

    List<Batch> list(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    Optional<Batch> find(BatchId id);

    /** Without the counts. */
    Optional<Batch> about(BatchId id);

    boolean isAnyRunning();

    /** The next of one of the batches that run, so that none waits for a long one; locked, those that another is at are passed over. */
    List<Item> take(int most);

    /** A document about many that still has rows to draw; nobody else takes it before that time. */
    Optional<BatchId> takeSheet(@Param("now") Instant now, @Param("until") Instant until);

    /** The rows of it that are still to be drawn. */
    List<Item> rows(@Param("batch") BatchId batch, @Param("most") int most);

    /** Anybody may go on with it, where nobody does already. */
    void leaveSheet(@Param("batch") BatchId batch, @Param("until") Instant until);

    void done(@Param("batch") BatchId batch, @Param("ordinal") int ordinal);

    void failed(@Param("batch") BatchId batch, @Param("ordinal") int ordinal, @Param("problem") String problem);

    /** Those in which nothing waits any more. */
    void finish(Instant at);

    boolean cancel(@Param("id") BatchId id, @Param("at") Instant at);

    boolean resume(BatchId id);

    void retry(BatchId id);

    List<Item> items(@Param("batch") BatchId batch, @Param("after") int after, @Param("most") int most);

    /** All, whatever became of them. */
    List<Item> applications(@Param("batch") BatchId batch, @Param("after") int after, @Param("most") int most);

    List<Problem> problems(BatchId batch);

    /** False where the lease is over: another draws it by now. */
    boolean keepSheet(@Param("batch") BatchId batch, @Param("until") Instant until, @Param("ordinal") int ordinal,
            @Param("pdf") byte[] pdf);

    List<Integer> sheets(BatchId batch);

    /** A part of a document about many applications. */
    Bytes sheet(@Param("batch") BatchId batch, @Param("ordinal") int ordinal);

    /** An application in a batch, in the order of receipt numbers. */
    record Item(BatchId batch, int ordinal, ApplicationId application) {
    }

    /** Why there is nothing of an application; a code of {@code batch.problem.<code>}. */
    record Problem(String receiptNumber, String code) {
    }
}
