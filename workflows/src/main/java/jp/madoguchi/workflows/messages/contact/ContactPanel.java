package jp.madoguchi.workflows.messages.contact;

import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.panel.ApplicantPanel;
import jp.madoguchi.workflows.cases.panel.DeskCase;
import jp.madoguchi.workflows.cases.panel.DeskPanel;
import jp.madoguchi.workflows.cases.panel.Panel;
import jp.madoguchi.workflows.cases.panel.Panel.Zone;
import jp.madoguchi.workflows.messages.contact.ContactChannels.Heard;
import org.springframework.stereotype.Component;

/** 申請者へのお知らせ: what was told, whether it arrived, and how a wrong address is mended. */
@Component
class ContactPanel implements DeskPanel, ApplicantPanel {

    /** @param mends whether that person may mend the address */
    record AtDesk(List<Heard> heard, ContactPreference reach, boolean mends) {
    }

    private final ContactChannels channels;

    ContactPanel(ContactChannels channels) {
        this.channels = channels;
    }

    @Override
    public Stream<Panel> on(DeskCase page) {
        var id = page.application().id();
        return Stream.of(new Panel(Zone.MORE, 20, "contact/panels :: desk",
                new AtDesk(channels.news(id), channels.of(id), page.staff().is(Role.CLERK))));
    }

    /** What is shown counts as read. */
    @Override
    public Stream<Panel> on(Application application) {
        var reach = channels.of(application.id());
        var heard = new Panel(Zone.MORE, 80, "contact/panels :: heard", channels.news(application.id()));
        channels.read(application.id());
        if (!reach.hasMailProblem()) return Stream.of(heard);
        return Stream.of(new Panel(Zone.NOTICE, 10, "contact/panels :: mailBack", reach), heard);
    }
}
