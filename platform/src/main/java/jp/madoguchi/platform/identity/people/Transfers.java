package jp.madoguchi.platform.identity.people;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.cases.application.Succession;
import jp.madoguchi.workflows.cases.task.Deputies;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * 人事異動: written beforehand, in force on their day. What somebody did before stays theirs; what is open goes to the
 * successor or back to the queue.
 */
@Service
class Transfers {

    private static final String WORK = "people.transfers";

    private final TransferMapper mapper;
    private final TransferRows rows;
    private final Members members;
    private final Succession succession;
    private final Deputies deputies;
    private final Items items;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    Transfers(TransferMapper mapper, TransferRows rows, Members members, Succession succession, Deputies deputies,
            Items items, ApplicationEventPublisher news, Clock clock) {
        this.mapper = mapper;
        this.rows = rows;
        this.members = members;
        this.succession = succession;
        this.deputies = deputies;
        this.items = items;
        this.news = news;
        this.clock = clock;
    }

    List<Transfer> all(Staff staff) {
        return mapper.all(Members.administered(staff));
    }

    /** All of a file or, if anything in it is wrong, nothing. @return what is wrong */
    @Transactional
    public List<TransferRows.Wrong> write(Staff staff, TransferFile file) {
        var authority = Members.administered(staff);
        var wrong = new ArrayList<TransferRows.Wrong>();
        var good = file.lines().stream().flatMap(line -> rows.read(authority, staff.person(), line, wrong).stream()).toList();
        if (!wrong.isEmpty()) return wrong;
        for (var i = 0; i < good.size(); i++) if (mapper.put(good.get(i), clock.instant()) == 0) wrong.add(
                new TransferRows.Wrong(file.lines().get(i).row(), "done", good.get(i).number()));
        if (!wrong.isEmpty()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return wrong;
        }
        news.publishEvent(new StaffAct(staff, AuditAction.TRANSFERS_WRITTEN, null, Integer.toString(good.size())));
        return List.of();
    }

    @Transactional
    public boolean cancel(Staff staff, UUID id) {
        var gone = mapper.cancel(Members.administered(staff), id) > 0;
        if (gone) news.publishEvent(new StaffAct(staff, AuditAction.TRANSFER_CANCELLED, null, ""));
        return gone;
    }

    @Background(WORK)
    void takeEffect() {
        var today = JapaneseTime.date(clock.instant());
        items.each(WORK, mapper.due(today), id -> mapper.take(id).ifPresent(this::takesEffect));
    }

    private void takesEffect(Transfer one) {
        members.find(one.authority(), one.person()).ifPresent(member -> {
            var facts = new PersonDetails(member.number(), member.name(), member.mail(), one.post() == null
                    ? member.post() : one.post(), one.department() == null ? member.department() : one.department());
            Set<Role> roles = one.roleNames() == null ? member.roles() : one.roles().isEmpty()
                    ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(one.roles());
            members.change(member.id(), facts, roles, member.active() && !one.leaves());
        });
        var changes = one.leaves() || one.department() != null;
        var moved = changes ? succession.handOver(one.person(), one.successor(),
                one.successorName() == null ? "" : one.successorName(), one.leaves() ? null : one.department(), one.by()) : 0;
        if (changes) deputies.endAll(one.person());
        mapper.done(one.id(), moved, clock.instant());
        news.publishEvent(new Moved(one.authority(), one.by(), one.number()));
    }
}
