package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.LocalDate;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.calendar.WorkingDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 標準処理期間の時計: the day on which an application is due, and what stops it. */
@Service
public class StandardPeriod {

    private final ApplicationMapper mapper;
    private final WorkingDays days;
    private final Clock clock;

    StandardPeriod(ApplicationMapper mapper, WorkingDays days, Clock clock) {
        this.mapper = mapper;
        this.days = days;
        this.clock = clock;
    }

    /** 補正 stops the clock of the 標準処理期間; what is left is kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void stop(Application application) {
        if (application.dueOn() == null) return;
        mapper.clock(application.id(), null, Math.max(0, days.between(application.authority(), today(), application.dueOn())));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public LocalDate start(Application application) {
        var due = days.after(application.authority(), today(), Math.max(1, application.daysLeft()));
        mapper.clock(application.id(), due, 0);
        return due;
    }

    /** False when it was marked before, or while a 補正 moves its day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean overdue(ApplicationId id) {
        return mapper.overdue(id, today());
    }

    private LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }
}
