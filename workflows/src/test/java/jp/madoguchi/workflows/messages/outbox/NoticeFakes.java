package jp.madoguchi.workflows.messages.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.db.id.message.NoticeId;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import org.jspecify.annotations.Nullable;

/** Notices kept in memory, for tests of what becomes of them. */
public final class NoticeFakes {

    public static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 1));

    private NoticeFakes() {
    }

    public static Notice notice(Channel channel, String address, Priority priority) {
        return notice(channel, address, priority, false, 1);
    }

    /** @param paced has its slot; tries with the one that is on now */
    public static Notice notice(Channel channel, String address, Priority priority, boolean paced, int tries) {
        return new Notice(NoticeId.next(NOW), AUTHORITY, null, null, channel, address, "件名", "本文",
                "https://example.jp/go/x",
                "", priority, null, paced, tries, NOW);
    }

    /** What waits, and what was written down about it. */
    static final class Queue implements NoticeMapper {

        final List<String> done = new ArrayList<>();
        final List<Notice> inserted = new ArrayList<>();
        double wait;
        private final List<Notice> waiting;
        private final Set<NoticeId> back = new HashSet<>();

        Queue(Notice... waiting) {
            this.waiting = List.of(waiting);
        }

        @Override
        public void insert(Notice notice, boolean again) {
            inserted.add(notice);
            done.add("insert " + (again ? "again" : "once"));
        }

        @Override
        public List<Notice> take(int lowest, Instant now, Instant lease, int most) {
            done.add("take " + lowest + " " + now + " " + lease + " " + most);
            return waiting;
        }

        @Override
        public double pace(String domain, double seconds) {
            done.add(String.format(Locale.ROOT, "pace %s %.2f", domain, seconds));
            return wait;
        }

        @Override
        public void slot(NoticeId id, Instant at, boolean later) {
            done.add("slot " + name(id) + " " + at + (later ? " later" : ""));
        }

        @Override
        public void sent(NoticeId id, Instant at) {
            done.add("sent " + name(id) + " " + at);
        }

        @Override
        public void retry(NoticeId id, Instant at, String error) {
            done.add("retry " + name(id) + " " + at + " " + error);
        }

        @Override
        public void untried(NoticeId id, Instant at) {
            done.add("untried " + name(id) + " " + at);
        }

        @Override
        public void failed(NoticeId id, Instant at, String error) {
            done.add("failed " + name(id) + " " + at + " " + error);
        }

        @Override
        public Optional<Notice> find(NoticeId id) {
            return waiting.stream().filter(notice -> notice.id().equals(id)).findFirst();
        }

        @Override
        public boolean bounced(NoticeId id, Instant at, String how, String why) {
            done.add("bounced " + name(id) + " " + at + " " + how + " " + why);
            return back.add(id);
        }

        @Override
        public List<Delivery> of(NewsId news) {
            return List.of();
        }

        @Override
        public NoticeFigures numbers(AuthorityId authority, Instant since) {
            return new NoticeFigures(0, 0, 0, 0, 0);
        }

        @Override
        public List<Back> back(AuthorityId authority, Instant since) {
            return List.of();
        }

        private String name(NoticeId id) {
            return find(id).map(notice -> notice.address().replaceAll("@.*", "")).orElseThrow();
        }
    }

    /** What was put out to be sent, in its order. */
    public static final class Kept extends Outbox {

        public final List<Notice> put = new ArrayList<>();
        public final List<Notice> putOnce = new ArrayList<>();
        public final List<String> posted = new ArrayList<>();
        public List<Delivery> deliveries = List.of();

        public Kept() {
            super(null, null, CLOCK);
        }

        @Override
        public void post(AuthorityId authority, @Nullable ApplicationId application, Channel channel, String address,
                String text, Locale language, Priority priority, Object... args) {
            posted.add(channel + " " + address + " " + text + " " + language + " " + priority + " " + args[0]);
        }

        @Override
        public void code(AuthorityId authority, @Nullable ApplicationId application, Target to, String text, Locale language, Duration good,
                Object... args) {
            posted.add(to.channel() + " " + to.address() + " " + text + " " + language + " CODE " + args[0]);
        }

        @Override
        public void put(Notice notice) {
            put.add(notice);
        }

        @Override
        public void putOnce(Notice notice) {
            putOnce.add(notice);
        }

        @Override
        public List<Delivery> deliveries(NewsId news) {
            return deliveries;
        }
    }

    /** What was found to have come back. */
    public static class Returned extends Bounces {

        public final List<String> told = new ArrayList<>();
        private final List<Notice> known;

        public Returned(Notice... known) {
            super(null, event -> { }, CLOCK);
            this.known = List.of(known);
        }

        @Override
        public Optional<Notice> find(NoticeId id) {
            return known.stream().filter(notice -> notice.id().equals(id)).findFirst();
        }

        @Override
        public void hard(Notice notice, String why) {
            told.add("hard " + why);
        }

        @Override
        public void refused(Notice notice, String why) {
            told.add("refused " + why);
        }

        @Override
        public void complaint(Notice notice) {
            told.add("complaint");
        }
    }
}
