package jp.madoguchi.workflows.payments.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;

/** Movements of money kept in memory. */
class LedgerFakes implements MovementMapper {

    final List<Booked> movements = new ArrayList<>();
    final List<Odd> odd = new ArrayList<>();

    @Override
    public List<Odd> toSee(AuthorityId authority, DepartmentId department) {
        return odd;
    }

    @Override
    public List<Received> receivedOn(AuthorityId authority, DepartmentId department, LocalDate day) {
        return movements.stream().filter(one -> one.yen() > 0 && one.day().equals(day))
                .map(one -> new Received(one.method(), one.yen(), one.lines())).toList();
    }

    @Override
    public long refundedOn(AuthorityId authority, DepartmentId department, LocalDate day) {
        return movements.stream().filter(one -> one.yen() < 0 && one.day().equals(day)).mapToLong(one -> -one.yen())
                .sum();
    }

    @Override
    public int differences(AuthorityId authority, DepartmentId department) {
        return 3;
    }

    @Override
    public List<Booked> booked(AuthorityId authority, DepartmentId department, LocalDate from, LocalDate until) {
        return movements.stream().filter(one -> !one.day().isBefore(from) && !one.day().isAfter(until)).toList();
    }
}
