package jp.madoguchi.platform.designer.release;

import java.util.Locale;
import java.util.Set;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.People;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails those who can check a draft that it waits for them, and who asked what became of it. */
@Component
class TellOwners {

    private final People people;
    private final Outbox outbox;
    private final String site;

    TellOwners(People people, Outbox outbox, @Value("${madoguchi.site}") String site) {
        this.people = people;
        this.outbox = outbox;
        this.site = site;
    }

    @EventListener
    void on(CheckAsked news) {
        var procedure = news.procedure();
        people.mails(procedure.department(), Set.of(Role.OWNER, Role.APPROVER), news.by().person())
                .forEach(mail -> outbox.post(procedure.authority(), null, mail, "form-ask", Priority.STAFF,
                        procedure.title(), news.by().name(), news.note(), link(procedure.code())));
    }

    @EventListener
    void on(DraftChecked news) {
        if (news.askedBy() == null) return;
        var what = "form-" + news.outcome().name().toLowerCase(Locale.ROOT);
        mail(news.askedBy(), news.procedure().authority(), what, news.procedure().title(), news.by(),
                news.at() == null ? news.reason() : new JapaneseTime().dayAndClock(news.at()), link(news.procedure().code()));
    }

    private void mail(PersonId to, jp.madoguchi.db.id.AuthorityId authority, String what, Object... args) {
        people.mail(to).ifPresent(address -> outbox.post(authority, null, address, what, Priority.STAFF, args));
    }

    private String link(String code) {
        return site + "/staff/procedures/" + code + "/release";
    }
}
