package jp.madoguchi.workflows.payments.ledger;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MovementMapper {

    List<Odd> toSee(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    List<Received> receivedOn(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department,
            @Param("day") LocalDate day);

    long refundedOn(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department, @Param("day") LocalDate day);

    /** How many differences from lists of the other side nobody has settled. */
    int differences(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department);

    /** What came, and what was given back (below zero), in the order of time. */
    List<Booked> booked(@Param("authority") AuthorityId authority, @Param("department") DepartmentId department,
            @Param("from") LocalDate from, @Param("until") LocalDate until);

    /**
     * One movement of money.
     *
     * @param yen below zero for a refund; lines of the charge, as JSON
     */
    record Booked(LocalDate day, String receiptNumber, String name, String method, String reference, int yen, String lines) {
    }

    /**
     * Something about a payment that a person has to see to.
     *
     * @param why as {@code ledger.why.<code>}
     */
    record Odd(String receiptNumber, String applicant, String name, int yen, String why) {
    }

    /** @param lines of the charge, as JSON */
    record Received(String method, int yen, String lines) {
    }
}
