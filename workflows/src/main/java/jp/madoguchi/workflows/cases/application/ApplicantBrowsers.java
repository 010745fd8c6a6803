package jp.madoguchi.workflows.cases.application;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.budget.LetsIn;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.forms.submission.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 申請者の端末: the browsers that see an application, because they sent it or because a code was typed there. */
@Service
public class ApplicantBrowsers implements ForgetsExpired, LetsIn {

    /**
     * How many there are.
     *
     * @param until when the last of them sees it no more; null for none
     */
    public record Count(int count, @Nullable Instant until) {
    }

    private final ApplicationKeyMapper mapper;
    private final Clock clock;

    ApplicantBrowsers(ApplicationKeyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** From now on that browser sees the application, for so long. */
    @Transactional
    public void letIn(Resident resident, ApplicationId application, Duration time) {
        mapper.add(application, resident.key().hash(), clock.instant().plus(time));
    }

    public Count of(ApplicationId application) {
        return mapper.count(application, clock.instant());
    }

    /**
     * What was sent from a browser.
     *
     * @param key the hash of its secret
     */
    public List<ApplicationId> sentFrom(byte[] key, Instant since) {
        return mapper.sentFrom(key, since);
    }

    /** From now on that browser sees none of these. */
    @Transactional
    public void close(byte[] key, List<ApplicationId> applications) {
        if (!applications.isEmpty()) mapper.close(key, applications);
    }

    @Override
    public boolean knows(byte[] key) {
        return mapper.isKey(key);
    }

    /** A browser that was let in by a code sees the application for a day; then its key goes. */
    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
