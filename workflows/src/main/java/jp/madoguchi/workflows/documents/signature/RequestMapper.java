package jp.madoguchi.workflows.documents.signature;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.Task;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface RequestMapper {

    void insert(@Param("task") String task, @Param("application") ApplicationId application,
            @Param("step") String step, @Param("signer") String signer, @Param("name") String name, @Param("at") Instant at);

    /** The last of each signer. */
    List<String> latest(ApplicationId application);

    List<String> ever(ApplicationId application);

    Optional<Requests.Row> find(String task);

    @Nullable String statement(String task);

    /** Anew where something else is to be decided. */
    void askDecider(@Param("id") String id, @Param("task") Task task,
            @Param("place") jp.madoguchi.workflows.engine.flow.Place place, @Param("staff") Staff staff,
                    @Param("statement") Statement statement, @Param("at") Instant at);

    /** Held until the transaction ends; null until it is frozen. */
    @Nullable String lock(String task);

    /** What is signed, and its PDF; empty until it is frozen. */
    Optional<Statement> frozen(String task);

    void freeze(@Param("task") String task, @Param("statement") Statement statement,
            @Param("submission") int submission, @Param("at") Instant at);

    Optional<Integer> submission(String task);
}
