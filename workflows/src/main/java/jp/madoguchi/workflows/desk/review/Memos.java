package jp.madoguchi.workflows.desk.review;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 庁内メモ, which the applicant does not see. */
@Service
class Memos {

    record Memo(String person, Instant at, String text) {
    }

    private final MemoMapper mapper;
    private final Applications applications;
    private final Clock clock;

    Memos(MemoMapper mapper, Applications applications, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.clock = clock;
    }

    List<Memo> of(Application application) {
        return mapper.of(application.id());
    }

    @Transactional
    void add(Staff staff, String number, String text) {
        var application = applications.recorded(staff, number, AuditAction.MEMO);
        mapper.insert(application.id(), staff.person(), clock.instant(), text);
    }
}
