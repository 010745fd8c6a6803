package jp.madoguchi.workflows.messages.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
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

    /** By mail; the words are {@code mail.<text>.subject} and {@code .body} in the message file, by SMS {@code sms.<text>}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(AuthorityId authority, @Nullable ApplicationId application, String address, String text,
            Priority priority, Object... args) {
        post(authority, application, Channel.MAIL, address, text, Locale.JAPAN, priority, args);
    }

    /** In another language than Japanese, as far as it is there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void post(AuthorityId authority, @Nullable ApplicationId application, Channel channel, String address,
            String text, Locale language, Priority priority, Object... args) {
        put(written(authority, application, new Target(channel, address), text, language, priority, args));
    }

    /** A code, which is of use to nobody when its time is over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void code(AuthorityId authority, @Nullable ApplicationId application, Target to, String text, Locale language, Duration good,
            Object... args) {
        put(written(authority, application, to, text, language, Priority.CODE, args).until(clock.instant().plus(good)));
    }

    private Notice written(AuthorityId authority, @Nullable ApplicationId application, Target to, String text, Locale language,
            Priority priority, Object... args) {
        var subject = to.channel() == Channel.SMS ? "" : messages.getMessage("mail." + text + ".subject", args, language);
        var body = messages.getMessage(to.channel() == Channel.SMS ? "sms." + text : "mail." + text + ".body", args, language);
        return Notice.of(clock.instant(), authority, application, to.channel(), to.address(), subject, body, priority);
    }

    /** Again where the same news did not arrive there. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(Notice notice) {
        mapper.insert(notice, true);
    }

    /** Not again where the same news was tried before, whatever became of it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void putOnce(Notice notice) {
        mapper.insert(notice, false);
    }

    /** How far a piece of news has got. */
    public List<Delivery> deliveries(NewsId news) {
        return mapper.of(news);
    }

    public NoticeFigures numbers(AuthorityId authority, Instant since) {
        return mapper.numbers(authority, since);
    }

    public List<Back> back(AuthorityId authority, Instant since) {
        return mapper.back(authority, since);
    }
}
