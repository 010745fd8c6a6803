package jp.madoguchi.workflows.desk.visibility;

import java.time.Clock;
import java.util.List;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who can see an application now, and why. */
@Service
class Access {

    /** All who can. */
    record Seers(Application application, List<AccessMapper.Seer> staff, AccessMapper.Browsers browsers) {
    }

    private final AccessMapper mapper;
    private final Applications applications;
    private final Clock clock;

    Access(AccessMapper mapper, Applications applications, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.clock = clock;
    }

    @Transactional
    public Seers of(Staff staff, String number) {
        var application = applications.recorded(staff, number, AuditAction.ACCESS);
        return new Seers(application, mapper.staff(application.id()), mapper.browsers(application.id(), clock.instant()));
    }
}
