package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.payment.AttemptId;
import jp.madoguchi.db.id.payment.DifferenceId;
import jp.madoguchi.db.id.payment.PaymentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReconcileMapper {

    List<AuthorityId> authorities();

    /** By the gateway's reference, or by ours that the gateway was given. */
    Optional<Counted> counted(@Param("authority") AuthorityId authority, @Param("reference") String reference,
            @Param("id") @Nullable AttemptId id);

    /** What we counted as paid through a gateway in that time; for an agent through any. */
    List<Counted> paid(@Param("authority") AuthorityId authority,
            @Param("department") @Nullable DepartmentId department, @Param("gateway") @Nullable String gateway,
            @Param("from") Instant from, @Param("until") Instant until);

    void put(@Param("id") DifferenceId id, @Param("authority") AuthorityId authority,
            @Param("department") @Nullable DepartmentId department, @Param("payment") @Nullable PaymentId payment,
            @Param("source") String source, @Param("reference") String reference, @Param("why") String why,
                    @Param("ours") int ours, @Param("theirs") int theirs, @Param("at") Instant at);

    /** Of a reference that is compared again: what was seen before is not there any more. */
    void gone(@Param("authority") AuthorityId authority, @Param("source") String source,
            @Param("before") Instant before, @Param("reference") String reference);

    void made(@Param("authority") AuthorityId authority, @Param("source") String source, @Param("day") LocalDate day,
            @Param("entries") int entries, @Param("differences") int differences, @Param("at") Instant at);

    /** The last day that was compared. */
    Optional<LocalDate> last(@Param("authority") AuthorityId authority, @Param("source") String source);

    List<PaymentDifference> open(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    boolean settle(@Param("id") DifferenceId id, @Param("authority") AuthorityId authority,
            @Param("department") DepartmentId department, @Param("by") PersonId by, @Param("note") String note,
            @Param("at") Instant at);

    List<ComparisonRun> latest(AuthorityId authority);
}
