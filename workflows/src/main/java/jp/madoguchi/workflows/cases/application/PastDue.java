package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.work.Background;
import jp.madoguchi.db.work.Items;
import org.springframework.stereotype.Component;

/** 標準処理期間を過ぎた申請: marks those whose timers ran out while a 補正 moved their day. */
@Component
class PastDue {

    private static final String WORK = "applications.pastDue";

    private final ApplicationMapper mapper;
    private final StandardPeriod period;
    private final Applications applications;
    private final Items items;

    PastDue(ApplicationMapper mapper, StandardPeriod period, Applications applications, Items items) {
        this.mapper = mapper;
        this.period = period;
        this.applications = applications;
        this.items = items;
    }

    @Background(WORK)
    void mark() {
        items.each(WORK, mapper.pastDue(applications.today()), id -> {
            if (period.overdue(id)) applications.happened(id, "overdue", null, "");
        });
    }
}
