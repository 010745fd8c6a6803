package jp.madoguchi.workflows.cases.application;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 標準処理期間を過ぎた申請: marks those whose timers ran out while a 補正 moved their day. */
@Component
class PastDue {

    private final ApplicationMapper mapper;
    private final StandardPeriod period;
    private final Applications applications;

    PastDue(ApplicationMapper mapper, StandardPeriod period, Applications applications) {
        this.mapper = mapper;
        this.period = period;
        this.applications = applications;
    }

    @Scheduled(cron = "0 10 0 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void mark() {
        mapper.pastDue(applications.today()).stream().filter(period::overdue)
                .forEach(id -> applications.happened(id, "overdue", null, ""));
    }
}
