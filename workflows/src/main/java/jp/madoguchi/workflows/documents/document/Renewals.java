package jp.madoguchi.workflows.documents.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** 更新のお知らせ: 60 and 14 days before a document runs out, each once, also where the server stood still on that day. */
@Component
public class Renewals {

    private static final String WORK = "documents.renewals";
    private static final List<Integer> DAYS_BEFORE = List.of(60, 14);

    record Document(UUID id, ApplicationId application, String kind, String number, LocalDate until) {
    }

    private final DocumentMapper mapper;
    private final Applications applications;
    private final ApplicationEventPublisher events;
    private final Items items;
    private final Clock clock;

    Renewals(DocumentMapper mapper, Applications applications, ApplicationEventPublisher events, Items items, Clock clock) {
        this.mapper = mapper;
        this.applications = applications;
        this.events = events;
        this.items = items;
        this.clock = clock;
    }

    @Background(WORK)
    public void tell() {
        var today = JapaneseTime.date(clock.instant());
        for (var days : DAYS_BEFORE) {
            // What is nearer than the next notice gets that one only.
            var nearer = DAYS_BEFORE.stream().filter(other -> other < days).max(Integer::compare).orElse(-1);
            items.each(WORK + "." + days, mapper.expiring(today.plusDays(nearer), today.plusDays(days), days),
                    document -> document.id.toString(), document -> tell(document, days));
        }
    }

    private void tell(Document document, int days) {
        if (mapper.toldExpiry(document.id, days, clock.instant())) events.publishEvent(new Expiring(
                applications.get(document.application), document.kind, document.number, document.until));
    }
}
