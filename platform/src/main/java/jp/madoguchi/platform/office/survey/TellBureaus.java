package jp.madoguchi.platform.office.survey;

import java.time.Clock;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Mails to those who answer: when a round opens, when something is asked again, and before it is too late. */
@Component
class TellBureaus {

    private static final int WEEK = 7;

    private final SurveyMapper mapper;
    private final Outbox outbox;
    private final Clock clock;
    private final JapaneseTime time;
    private final String site;

    TellBureaus(SurveyMapper mapper, Outbox outbox, Clock clock, JapaneseTime time, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.outbox = outbox;
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

    /** Each morning; the day is claimed, so that two nodes do not both write. */
    @Scheduled(cron = "0 0 8 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void remind() {
        var today = JapaneseTime.date(clock.instant());
        for (var due : mapper.due(today, today.plusDays(WEEK)))
            if (mapper.claimReminder(due.id(), today))
                mapper.round(due.authority(), due.id())
                        .ifPresent(round -> on(new SurveyNews(round, "remind",
                        mapper.addressees(due.authority(), due.id()))));
    }
}
