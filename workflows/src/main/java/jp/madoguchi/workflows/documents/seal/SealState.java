package jp.madoguchi.workflows.documents.seal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 公印の状態, for administrators: with what is sealed, until when, and how many documents wait. */
@Service
class SealState {

    private static final Duration SOON = Duration.ofDays(90);

    /** @param subject null where the authority has no seal; ending whether its certificate ends within three months */
    record State(boolean demo, @Nullable String subject, @Nullable String issuer, @Nullable String serial,
            @Nullable Instant until, boolean ending, String level, int sealed, int waiting, @Nullable Instant longest) {
    }

    record Numbers(int sealed, int waiting, @Nullable Instant longest) {
    }

    private final Seals seals;
    private final SealMapper mapper;
    private final Clock clock;

    SealState(Seals seals, SealMapper mapper, Clock clock) {
        this.seals = seals;
        this.mapper = mapper;
        this.clock = clock;
    }

    State of(Staff staff) {
        if (!staff.is(Role.ADMINISTRATOR)) throw new NotAllowed("is no administrator");
        var certificate = seals.certificate(staff.authority()).orElse(null);
        var until = certificate == null ? null : certificate.getNotAfter().toInstant();
        var numbers = mapper.numbers(staff.authority());
        return new State(seals.isDemo(), certificate == null ? null : certificate.getSubjectX500Principal().getName(),
                certificate == null ? null : certificate.getIssuerX500Principal().getName(),
                certificate == null ? null : certificate.getSerialNumber().toString(16), until,
                until != null && until.isBefore(clock.instant().plus(SOON)), seals.level().name(), numbers.sealed,
                        numbers.waiting, numbers.longest);
    }
}
