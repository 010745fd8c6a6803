package jp.madoguchi.workflows.messages.outbox;

import java.time.Instant;
import java.util.Locale;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.db.id.message.NoticeId;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Letter;
import org.jspecify.annotations.Nullable;

/**
 * 通知: one piece of news on one channel to one address, waiting or sent.
 *
 * @param news what it tells; null for codes and for what the staff get
 * @param goodUntil of use to nobody after it; null for what is told however late
 * @param paced has its slot in what its domain may get
 */
public record Notice(NoticeId id, AuthorityId authority, @Nullable ApplicationId application, @Nullable NewsId news,
        Channel channel, String address, String subject, String body, String link, String calendar, Priority priority,
        @Nullable Instant goodUntil, boolean paced, int tries, Instant createdAt) {

    public static Notice of(Instant at, AuthorityId authority, @Nullable ApplicationId application, Channel channel,
            String address, String subject, String body, Priority priority) {
        return new Notice(NoticeId.next(at), authority, application, null, channel, address, subject, body, "", "", priority, null, false,
                0, at);
    }

    Notice until(Instant end) {
        return new Notice(id, authority, application, news, channel, address, subject, body, link, calendar, priority, end, paced, tries,
                createdAt);
    }

    boolean isOver(Instant now) {
        return goodUntil != null && goodUntil.isBefore(now);
    }

    public Notice about(NewsId news, String link, String calendar) {
        return new Notice(id, authority, application, news, channel, address, subject, body, link, calendar, priority,
                goodUntil, paced, tries, createdAt);
    }

    /** The receiving domain; the empty string on other channels. */
    public String domain() {
        return channel == Channel.MAIL ? address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT) : "";
    }

    Letter letter() {
        return new Letter(id, address, subject, body, link, calendar);
    }
}
