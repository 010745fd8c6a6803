package jp.madoguchi.platform.office.survey;

import java.time.Clock;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Mails to those who answer: when a round opens, when something is asked again, and before it is too late. */
@Component
class TellBureaus {

    private static final String WORK = "survey.reminders";
    private static final int WEEK = 7;

    private final SurveyMapper mapper;
    private final Outbox outbox;
    private final Items items;
    private final Clock clock;
    private final JapaneseTime time;
    private final String site;

    TellBureaus(SurveyMapper mapper, Outbox outbox, Items items, Clock clock, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.outbox = outbox;
        this.items = items;
        this.clock = clock;
        this.time = time;
        this.site = site;
    }

    @EventListener
    void on(SurveyNews news) {
        var round = news.round();
        news.to().forEach(to -> outbox.post(round.authority(), null, to.mail(), "survey-" + news.what(),
                Priority.STAFF, round.title(), to.bureau(), to.open(),
                time.day(round.dueOn()), site + "/staff/surveys/" + round.id()));
    }

    /** Each morning; the day is claimed, so that nobody is told twice. */
    @Background(WORK)
    void remind() {
        var today = JapaneseTime.date(clock.instant());
        items.each(WORK, mapper.due(today, today.plusDays(WEEK)), due -> due.id().toString(), due -> {
            if (mapper.claimReminder(due.id(), today)) mapper.round(due.authority(), due.id())
                    .ifPresent(round -> on(new SurveyNews(round, "remind", mapper.addressees(due.authority(), due.id()))));
        });
    }
}
