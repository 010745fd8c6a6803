package jp.madoguchi.forms.fill;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.Attempts;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.field.MailField;
import jp.madoguchi.forms.submission.Draft;
import jp.madoguchi.forms.submission.Drafts;
import jp.madoguchi.forms.submission.FormVersions;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Confirms that a mail address typed into a draft is read by whoever typed it (確認コード). */
@Service
class MailCodes implements ForgetsExpired {

    private static final Duration GOOD = Duration.ofMinutes(30);
    private static final int MOST_TRIES = 5;

    private final MailCodeMapper mapper;
    private final Drafts drafts;
    private final FormVersions forms;
    private final Attempts attempts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MailCodes(MailCodeMapper mapper, Drafts drafts, FormVersions forms, Attempts attempts, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.drafts = drafts;
        this.forms = forms;
        this.attempts = attempts;
        this.events = events;
        this.clock = clock;
    }

    /** False when too many were asked for: nobody's mailbox is to be flooded. */
    @Transactional
    boolean send(Draft draft, String address) {
        var mailbox = java.util.HexFormat.of().formatHex(new Secret(address).hash("mailbox:"));
        if (!attempts.allow("mail-code", draft.id().toString(), 6, Duration.ofHours(1))
                || !attempts.allow("mail-to", mailbox, 12, Duration.ofHours(1))) return false;
        var code = Secret.sixDigits();
        mapper.put(draft.id(), address, code.hash(), clock.instant().plus(GOOD));
        events.publishEvent(new MailCodeAsked(draft.authority(), address, forms.form(draft.form()).title().ja(), code));
        return true;
    }

    /** The draft with its address confirmed, or empty when the code is wrong, too old or tried too often. */
    @Transactional
    Optional<Draft> confirm(Draft draft, String field, String address, String typed) {
        if (!mapper.countTry(draft.id(), address, MOST_TRIES, clock.instant())) return Optional.empty();
        if (!mapper.matches(draft.id(), address, new Secret(typed).hash())) return Optional.empty();
        // The code is right whatever was saved elsewhere since: it counts for the draft as it is now, if that still has the address.
        var now = drafts.lock(draft.id());
        if (now.answers().of(field).map(MailField::address).filter(address::equals).isEmpty()) return Optional.of(now);
        mapper.forget(draft.id(), address);
        return drafts.save(now, now.answers().with(field, MailField.answer(address, true)));
    }

    @Override
    public void forgetExpired(Instant now) {
        mapper.forgetExpired(now);
    }
}
