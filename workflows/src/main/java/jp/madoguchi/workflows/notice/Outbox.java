package jp.madoguchi.workflows.notice;

import java.time.Clock;
import java.util.Locale;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.NoticeId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes notices into the outbox, in the transaction of what they tell about: either both are there or neither. */
@Service
public class Outbox {

    private final NoticeMapper mapper;
    private final MessageSource messages;
    private final Clock clock;

    Outbox(NoticeMapper mapper, MessageSource messages, Clock clock) {
        this.mapper = mapper;
        this.messages = messages;
        this.clock = clock;
    }

    /** The words are {@code mail.<text>.subject} and {@code .body} in the message file. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(AuthorityId authority, @Nullable ApplicationId application, String address, String text, boolean urgent, Object... args) {
        var at = clock.instant();
        mapper.insert(new Notice(NoticeId.next(at), authority, application, address,
                messages.getMessage("mail." + text + ".subject", args, Locale.JAPAN),
                messages.getMessage("mail." + text + ".body", args, Locale.JAPAN), urgent, 0, at));
    }
}
