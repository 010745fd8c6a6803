package jp.madoguchi.workflows.payments.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.forms.definition.FormJson;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.engine.part.Charge;
import jp.madoguchi.workflows.engine.part.Fee;
import org.springframework.stereotype.Service;

/** 納付の確認: what somebody of the department has to see to, and what came on a day. */
@Service
class PaymentLedger {

    private final MovementMapper mapper;

    PaymentLedger(MovementMapper mapper) {
        this.mapper = mapper;
    }

    List<MovementMapper.Odd> toSee(Staff staff) {
        may(staff);
        return mapper.toSee(staff.authority(), staff.department());
    }

    int differences(Staff staff) {
        may(staff);
        return mapper.differences(staff.authority(), staff.department());
    }

    List<DailySettlement.Row> day(Staff staff, LocalDate day) {
        may(staff);
        return DailySettlement.of(mapper.receivedOn(staff.authority(), staff.department(), day).stream()
                .map(one -> new DailySettlement.Received(one.method(), one.yen(),
                        List.of(FormJson.mapper().readValue(one.lines(), Charge.Line[].class)))).toList());
    }

    long refunded(Staff staff, LocalDate day) {
        may(staff);
        return mapper.refundedOn(staff.authority(), staff.department(), day);
    }

    /** One line for each account and kind of tax of each movement. */
    record Entry(MovementMapper.Booked booked, String account, Fee.Tax tax, int yen) {
    }

    List<Entry> booked(Staff staff, LocalDate from, LocalDate until) {
        may(staff);
        return mapper.booked(staff.authority(), staff.department(), from, until).stream().flatMap(PaymentLedger::entries).toList();
    }

    private static Stream<Entry> entries(MovementMapper.Booked one) {
        record Key(String account, Fee.Tax tax) {
        }
        var lines = List.of(FormJson.mapper().readValue(one.lines(), Charge.Line[].class));
        return DailySettlement.divided(one.yen(), lines, line -> new Key(line.account(), line.tax()),
                new Key("", Fee.Tax.OUTSIDE)).entrySet().stream()
                .map(part -> new Entry(one, part.getKey().account, part.getKey().tax, part.getValue()));
    }

    private static void may(Staff staff) {
        if (!staff.handlesApplications()) throw new NotAllowed("handles no applications");
    }
}
