package jp.madoguchi.platform.site.audit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.designer.release.Released;
import jp.madoguchi.platform.identity.people.Moved;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.StaffAct;
import jp.madoguchi.workflows.base.people.StaffActs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 監査記録: written in the transaction of what it tells about, so that nothing is read or changed without it. */
@Service
class Audit {

    record Entry(Instant at, String person, String action, @Nullable String receiptNumber, String detail) {
    }

    /** In one statement, which has six values a row. */
    private static final int MOST = 1_000;

    private final AuditMapper mapper;
    private final Clock clock;

    Audit(AuditMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffAct act) {
        mapper.insert(clock.instant(), act.staff().authority(), act.staff().person(), act.action().code(), act.application(), act.detail());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(StaffActs acts) {
        for (var from = 0; from < acts.applications().size(); from += MOST) {
            var some = acts.applications().subList(from, Math.min(from + MOST, acts.applications().size()));
            mapper.insertAll(clock.instant(), acts.staff(), acts.action().code(), some, acts.detail());
        }
    }

    /** What goes live on its day has nobody at a desk. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Released news) {
        mapper.insert(clock.instant(), news.authority(), news.by(), AuditAction.FORM_RELEASE.code(), null, news.code());
    }

    /** A transfer takes effect on its day, as somebody wrote it before. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(Moved news) {
        mapper.insert(clock.instant(), news.authority(), news.by(), AuditAction.PERSON_MOVED.code(), null, news.number());
    }

    /** The latest first. */
    List<Entry> latest(AuthorityId authority, int page, int size) {
        return mapper.latest(authority, size, page * size);
    }
}
