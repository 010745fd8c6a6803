package jp.madoguchi.workflows.desk.visibility;

import java.util.List;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicantBrowsers;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says who can see an application now, and why. */
@Service
class Access {

    /** All who can. */
    record Seers(Application application, List<AccessMapper.Seer> staff, ApplicantBrowsers.Count browsers, int accounts) {
    }

    private final AccessMapper mapper;
    private final Applications applications;
    private final ApplicantBrowsers browsers;
    private final ApplicantAccounts accounts;

    Access(AccessMapper mapper, Applications applications, ApplicantBrowsers browsers, ApplicantAccounts accounts) {
        this.mapper = mapper;
        this.applications = applications;
        this.browsers = browsers;
        this.accounts = accounts;
    }

    @Transactional
    public Seers of(Staff staff, String number) {
        var application = applications.recorded(staff, number, AuditAction.ACCESS);
        return new Seers(application, mapper.staff(application.id()), browsers.of(application.id()),
                accounts.showing(application.id()));
    }
}
