package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.WorkflowVersionId;
import jp.madoguchi.forms.definition.Summarised;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ApplicationMapper {

    Optional<Arrival.Terms> terms(ProcedureId procedure);

    void insert(@Param("id") ApplicationId id, @Param("terms") Arrival.Terms terms, @Param("summary") Summarised summary,
            @Param("due") LocalDate due, @Param("at") Instant at);

    /** After a 補正; a mail address that is not confirmed does not take the place of one that is. */
    void summarise(@Param("id") ApplicationId id, @Param("summary") Summarised summary);

    /** Holds the counter's row until the transaction ends, so this comes last. */
    int nextNumber(@Param("procedure") ProcedureId procedure, @Param("year") int year);

    void number(@Param("id") ApplicationId id, @Param("number") String number);

    Optional<Application> find(ApplicationId id);

    Optional<Application> inAuthority(@Param("number") String number, @Param("authority") AuthorityId authority);

    Optional<Application> byNumber(String number);

    Optional<Application> forKey(@Param("number") String number, @Param("key") byte[] key, @Param("now") Instant now);

    void enter(@Param("id") ApplicationId id, @Param("state") State state, @Param("step") String step);

    /** Mended; from now on only another address in the answers takes its place. */
    void mail(@Param("id") ApplicationId id, @Param("address") String address);

    void touch(ApplicationId id);

    /** Others that change it wait until this transaction ends. */
    void hold(ApplicationId id);

    /** False when somebody else changed it since that revision. */
    boolean claimRevision(@Param("id") ApplicationId id, @Param("revision") int revision);

    /** False when it is assigned to another than was seen. */
    boolean assign(@Param("id") ApplicationId id, @Param("person") @Nullable PersonId person, @Param("seen") @Nullable PersonId seen);

    void state(@Param("id") ApplicationId id, @Param("state") State state);

    void clock(@Param("id") ApplicationId id, @Param("due") @Nullable LocalDate due, @Param("left") int left);

    /** False when it was marked before. */
    List<ApplicationId> pastDue(LocalDate today);

    boolean overdue(@Param("id") ApplicationId id, @Param("today") LocalDate today);

    void propose(@Param("id") ApplicationId id, @Param("by") PersonId by, @Param("proposal") Proposal proposal,
            @Param("reason") String reason);

    void reason(@Param("id") ApplicationId id, @Param("reason") String reason);

    void decider(@Param("id") ApplicationId id, @Param("by") PersonId by);

    /** False where it was decided before. */
    boolean decide(@Param("id") ApplicationId id, @Param("state") State state, @Param("reason") String reason,
            @Param("by") @Nullable PersonId by, @Param("at") Instant at);

    /** False where it is not granted any more. */
    boolean revoke(@Param("id") ApplicationId id, @Param("reason") String reason);

    void addEvent(@Param("id") ApplicationId id, @Param("at") Instant at, @Param("kind") String kind,
            @Param("person") @Nullable PersonId person, @Param("detail") String detail);

    List<Happening> events(ApplicationId id);

    List<ApplicationId> running(@Param("procedure") ProcedureId procedure, @Param("but") WorkflowVersionId but,
            @Param("most") int most, @Param("skipped") int skipped);

    List<ApplicationId> runningOf(@Param("procedure") ProcedureId procedure, @Param("but") WorkflowVersionId but,
            @Param("numbers") List<String> numbers);

    void goOnBy(@Param("id") ApplicationId id, @Param("version") WorkflowVersionId version);

    int handOver(@Param("from") PersonId from, @Param("to") @Nullable PersonId to, @Param("name") String name,
            @Param("staying") @Nullable DepartmentId staying, @Param("by") PersonId by, @Param("at") Instant at);
}
