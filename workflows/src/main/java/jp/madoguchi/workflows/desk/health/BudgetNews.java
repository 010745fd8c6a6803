package jp.madoguchi.workflows.desk.health;

import java.util.Locale;
import jp.madoguchi.db.budget.BudgetReached;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells administrators by mail, once a day, that strangers used up what is there for them. */
@Component
class BudgetNews {

    private final HealthMapper mapper;
    private final Outbox outbox;
    private final MessageSource words;
    private final String site;

    BudgetNews(HealthMapper mapper, Outbox outbox, MessageSource words, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.words = words;
        this.site = site;
    }

    @EventListener
    void reached(BudgetReached news) {
        var what = words.getMessage("budget." + news.budget(), null, Locale.JAPAN);
        mapper.administrators().forEach(one -> outbox.post(one.authority(), null, one.mail(), "budget", Priority.STAFF,
                one.name(), what, site + "/staff/health"));
    }
}
