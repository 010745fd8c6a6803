package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 更新のお知らせ: 60 and 14 days before a document runs out, each once, also where the server stood still on that day. */
@Component
public class Renewals {

    private static final List<Integer> DAYS_BEFORE = List.of(60, 14);

    record Document(UUID id, ApplicationId application, String kind, String number, LocalDate until) {
    }

    private final DocumentMapper mapper;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Renewals(DocumentMapper mapper, Applications applications, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(cron = "0 30 8 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void tell() {
        var today = JapaneseTime.date(clock.instant());
        for (var days : DAYS_BEFORE) {
            // What is nearer than the next notice gets that one only.
            var nearer = DAYS_BEFORE.stream().filter(other -> other < days).max(Integer::compare).orElse(-1);
            var documents = mapper.expiring(today.plusDays(nearer), today.plusDays(days), days);
            for (var document : documents) {
                events.publishEvent(new Expiring(applications.get(document.application),
                        document.kind, document.number, document.until));
                mapper.toldExpiry(document.id, days, clock.instant());
            }
        }
    }
}
