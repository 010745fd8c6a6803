package jp.madoguchi.platform.designer.release;

import java.util.Locale;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Mails those who can check a draft that it waits for them, and who asked what became of it. */
@Component
class TellOwners {

    private final JdbcTemplate sql;
    private final Outbox outbox;
    private final String site;

    TellOwners(JdbcTemplate sql, Outbox outbox, @Value("${madoguchi.site}") String site) {
        this.sql = sql;
        this.outbox = outbox;
        this.site = site;
    }

    @EventListener
    void on(CheckAsked news) {
        var procedure = news.procedure();
        sql.queryForList("""
                select distinct p.mail from person p join person_role r on r.person_id = p.id
                where p.authority_id = ? and p.department_id = ? and p.active and p.mail is not null and p.id <> ? and r.role in ('OWNER', 'APPROVER')
                """, String.class, procedure.authority().value(), procedure.department().value(), news.by().personId())
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
        sql.queryForList("select mail from person where id = ? and active and mail is not null", String.class, to.value())
                .forEach(address -> outbox.post(authority, null, address, what, Priority.STAFF, args));
    }

    private String link(String code) {
        return site + "/staff/procedures/" + code + "/release";
    }
}
