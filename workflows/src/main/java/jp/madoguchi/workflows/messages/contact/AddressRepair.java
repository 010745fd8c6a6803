package jp.madoguchi.workflows.messages.contact;

import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.MailAddress;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicantDetails;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** アドレスの訂正 by a clerk of the application's department, with how it was made sure whose it is. */
@Service
class AddressRepair {

    private static final int LONGEST = 200;

    private final ApplicantDetails details;
    private final Applications applications;
    private final ContactChannels contactChannels;

    AddressRepair(ApplicantDetails details, Applications applications, ContactChannels contactChannels) {
        this.details = details;
        this.applications = applications;
        this.contactChannels = contactChannels;
    }

    /** @return what is wrong, as {@code reach.bad.<code>}, or the empty string */
    @Transactional
    public String mend(Staff staff, String number, String typed, String how) {
        if (!staff.is(Role.CLERK)) throw new NotAllowed("is no clerk");
        var application = applications.recorded(staff, number, AuditAction.REACH_MEND);
        if (!application.department().equals(staff.department())) throw new NotAllowed("is another department's");
        var address = MailAddress.read(typed);
        var said = Fold.line(how);
        if (address.isEmpty()) return "mail";
        if (said.isEmpty() || said.length() > LONGEST) return "how";
        details.mail(application.id(), address.get());
        applications.happened(application.id(), "mailMended", staff.person(), said);
        contactChannels.change(application.id(),
                preference -> new ContactPreference(preference.application(), preference.language(), true, "", null,
                preference.sms(), preference.phone()));
        contactChannels.tellMissed(applications.get(application.id()));
        return "";
    }
}
