package jp.madoguchi.workflows.cases.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface TaskMapper {

    /** The open pass of that step; made where there is none. */
    long pass(@Param("application") ApplicationId application, @Param("step") String step, @Param("at") Instant at);

    void passed(@Param("application") ApplicationId application, @Param("step") String step, @Param("at") Instant at,
            @Param("result") String result, @Param("reply") @Nullable String reply);

    void result(@Param("application") ApplicationId application, @Param("step") String step, @Param("result") String result);

    /** Passes at which nobody has anything to do any more are over. */
    void settle(@Param("application") ApplicationId application, @Param("at") Instant at);

    List<Pass> passes(ApplicationId application);

    void open(@Param("pass") long pass, @Param("task") Task task);

    List<Task> ofPass(@Param("application") ApplicationId application, @Param("step") String step);

    List<Task> openOf(ApplicationId application);

    List<Task> all(ApplicationId application);

    List<Task> opinions(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    List<Task> waiting(@Param("procedure") ProcedureId procedure, @Param("place") String place, @Param("kind") For kind);

    Optional<Task> find(String id);

    /** False where it was done, or over, before. */
    boolean done(@Param("id") String id, @Param("at") Instant at, @Param("by") @Nullable PersonId by,
            @Param("behalf") @Nullable PersonId behalf, @Param("outcome") String outcome, @Param("note") String note);

    void late(@Param("id") String id, @Param("to") @Nullable Role to);

    Optional<DepartmentId> responsible(@Param("authority") AuthorityId authority, @Param("list") String list, @Param("value") String value);

    List<DepartmentId> responsibles(@Param("authority") AuthorityId authority, @Param("list") String list);

    /** For whom that person acts on that day, where it fits the task. */
    Optional<PersonId> behalf(@Param("deputy") PersonId deputy, @Param("day") LocalDate day, @Param("task") Task task);

    Optional<FormVersionId> form(@Param("authority") AuthorityId authority, @Param("procedure") String procedure);

    Tasks.Share share(@Param("person") PersonId person, @Param("task") String task);

    boolean concerns(@Param("application") ApplicationId application, @Param("department") DepartmentId department);

    List<Tasks.Taken> daysTaken(ProcedureId procedure);
}
