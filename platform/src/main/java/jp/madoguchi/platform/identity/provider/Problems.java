package jp.madoguchi.platform.identity.provider;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.platform.identity.saml.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Why somebody could not sign in: they are told a short number, administrators find the reason under it. */
@Service
class Problems implements ForgetsExpired {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int LENGTH = 8;
    private static final int LONGEST = 300;

    private final SignOnMapper mapper;
    private final Clock clock;

    Problems(SignOnMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Transactional
    public String note(Rejected rejected) {
        var id = Secret.letters(LENGTH).text();
        var detail = Objects.requireNonNull(rejected.getMessage()).replaceAll("\\p{Cntrl}", " ");
        mapper.problem(id, rejected.why().name(), detail.substring(0, Math.min(detail.length(), LONGEST)), clock.instant());
        LOG.info("Sign-in {} refused: {}", id, rejected.why());
        return id;
    }

    /** Of the whole site: what is refused does not say reliably whose it is. */
    List<SignOnMapper.Problem> latest() {
        return mapper.problems();
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forget(now, now.minus(KEPT));
    }
}
