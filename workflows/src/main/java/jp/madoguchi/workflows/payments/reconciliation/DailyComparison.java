package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.payments.gateway.Gateways;
import jp.madoguchi.workflows.payments.gateway.PaymentGateway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** 毎日の照合 of the day before, from five in the morning, with each authority's gateway. One that does not answer is asked again later. */
@Component
class DailyComparison {

    private static final Logger LOG = LoggerFactory.getLogger(DailyComparison.class);
    private static final LocalTime MORNING = LocalTime.of(5, 0);
    private static final int MOST = 14;
    /** Gateways list by when a page was begun; it is paid no later than so long after that. */
    private static final Duration BEGUN = Duration.ofDays(30);

    private final ReconcileMapper mapper;
    private final Reconciliation reconciliation;
    private final Gateways gateways;
    private final Clock clock;

    DailyComparison(ReconcileMapper mapper, Reconciliation reconciliation, Gateways gateways, Clock clock) {
        this.mapper = mapper;
        this.reconciliation = reconciliation;
        this.gateways = gateways;
        this.clock = clock;
    }

    @Background("payments.compare")
    void compare() {
        if (clock.instant().atZone(JapaneseTime.JAPAN).toLocalTime().isBefore(MORNING)) return;
        for (var authority : mapper.authorities()) {
            try {
                gateways.of(authority).ifPresent(gateway -> compare(authority, gateway));
            } catch (RuntimeException e) {
                LOG.error("The payments of an authority could not be compared; those of the others are", e);
            }
        }
    }

    private void compare(AuthorityId authority, PaymentGateway gateway) {
        var yesterday = JapaneseTime.date(clock.instant()).minusDays(1);
        // Days on which nobody was there are made up for.
        var next = mapper.last(authority, gateway.name()).map(last -> last.plusDays(1)).orElse(yesterday);
        if (next.isBefore(yesterday.minusDays(MOST))) next = yesterday.minusDays(MOST);
        var day = next;
        while (!day.isAfter(yesterday) && compare(authority, gateway, day)) day = day.plusDays(1);
    }

    /** False where there was no list: the days after it wait, too, for the last that was compared tells where to go on. */
    private boolean compare(AuthorityId authority, PaymentGateway gateway, LocalDate day) {
        var from = day.atStartOfDay(JapaneseTime.JAPAN).toInstant();
        var until = day.plusDays(1).atStartOfDay(JapaneseTime.JAPAN).toInstant();
        try {
            var list = gateway.paid(from.minus(BEGUN), until).stream()
                    .map(entry -> new StatementLine(entry.reference(), entry.amount(), entry.refunded())).toList();
            reconciliation.compare(authority, gateway.name(), gateway.name(), list, new Reconciliation.Span(from, until, null), day);
            return true;
        } catch (PaymentGateway.Unreachable e) {
            LOG.warn("A gateway gave no list of payments: {}", e.getMessage());
            return false;
        }
    }
}
