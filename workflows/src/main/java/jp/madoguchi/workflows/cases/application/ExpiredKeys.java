package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import jp.madoguchi.db.ForgetsExpired;
import org.springframework.stereotype.Component;

/** A browser that was let in by a code sees the application for a day; then its key goes. */
@Component
class ExpiredKeys implements ForgetsExpired {

    private final ApplicationMapper mapper;

    ExpiredKeys(ApplicationMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetKeys(now);
    }
}
