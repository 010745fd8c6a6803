package jp.madoguchi.workflows.messages.outbox;

import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.CLOCK;
import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.workflows.messages.carrier.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What one receiving domain gets is spread over time, and what stands in no row. */
class RateLimitTest {

    private final MockEnvironment settings = new MockEnvironment().withProperty("madoguchi.mail.rate", "2");
    private NoticeFakes.Queue queue = new NoticeFakes.Queue();

    private List<String> take(double wait, Notice... waiting) {
        queue = new NoticeFakes.Queue(waiting);
        queue.wait = wait;
        return new RateLimit(queue, settings, CLOCK).take(Priority.NEWS).stream().map(Notice::address).toList();
    }

    private List<String> done(String what) {
        return queue.done.stream().filter(line -> line.startsWith(what + " ")).toList();
    }

    private static Notice mail(String address, Priority priority) {
        return notice(Channel.MAIL, address, priority);
    }

    @Test
    void asManyAreTakenAsOneRoundCanSendAndNobodyElseTakesThemForAWhile() {
        take(0);
        assertThat(queue.done).containsExactly("take 1 2026-11-20T01:00:00Z 2026-11-20T01:05:00Z 20");
    }

    @Test
    void eachOfADomainGetsASlotAndOnlyThoseOfTheNextSecondAreSentNow() {
        assertThat(take(0.5, mail("a@example.jp", Priority.NEWS), mail("b@EXAMPLE.jp", Priority.NEWS),
                mail("c@example.jp", Priority.NEWS))).containsExactly("a@example.jp", "b@EXAMPLE.jp");
        assertThat(done("pace")).containsExactly("pace example.jp 1.50");
        assertThat(done("slot")).containsExactly("slot a 2026-11-20T01:00:00.500Z", "slot b 2026-11-20T01:00:01Z",
                "slot c 2026-11-20T01:00:01.500Z later");
    }

    @Test
    void domainsDoNotWaitForEachOther() {
        take(0, mail("a@example.jp", Priority.NEWS), mail("b@example.com", Priority.NEWS));
        assertThat(done("pace")).containsExactlyInAnyOrder("pace example.jp 0.50", "pace example.com 0.50");
    }

    @Test
    void aDomainMayHaveARateOfItsOwn() {
        settings.setProperty("madoguchi.mail.rates[docomo.ne.jp]", "0.1");
        take(0, mail("a@docomo.ne.jp", Priority.NEWS), mail("b@example.jp", Priority.NEWS));
        assertThat(done("pace")).containsExactlyInAnyOrder("pace docomo.ne.jp 10.00", "pace example.jp 0.50");
    }

    @Test
    void twentyASecondGoWhereNothingIsSet() {
        queue = new NoticeFakes.Queue(mail("a@example.jp", Priority.NEWS));
        new RateLimit(queue, new MockEnvironment(), CLOCK).take(Priority.BULK);
        assertThat(done("pace")).containsExactly("pace example.jp 0.05");
    }

    @Test
    void newsToOnePassesWhatGoesToMany() {
        take(0, mail("many@example.jp", Priority.BULK), mail("one@example.jp", Priority.NEWS));
        assertThat(done("pace")).containsExactlyInAnyOrder("pace example.jp bulk 0.50", "pace example.jp 0.50");
    }

    @Test
    void whatGoesToManyHasTheRateOfItsDomain() {
        settings.setProperty("madoguchi.mail.rates[docomo.ne.jp]", "4");
        take(0, mail("many@docomo.ne.jp", Priority.BULK));
        assertThat(done("pace")).containsExactly("pace docomo.ne.jp bulk 0.25");
    }

    @Test
    void codesAndWhatHasItsSlotAndWhatIsNoMailStandInNoRow() {
        assertThat(take(60, mail("code@example.jp", Priority.CODE), notice(Channel.SMS, "08012345678", Priority.NEWS),
                notice(Channel.PUSH, "x@y", Priority.NEWS),
                        notice(Channel.MAIL, "paced@example.jp", Priority.NEWS, true, 2)))
                .containsExactly("code@example.jp", "08012345678", "x@y", "paced@example.jp");
        assertThat(queue.done).hasSize(1);
    }

    @Test
    void whatIsMostUrgentIsSentFirst() {
        assertThat(take(0, mail("bulk@example.jp", Priority.BULK), mail("staff@example.jp", Priority.STAFF),
                mail("news@example.jp", Priority.NEWS), mail("code@example.jp", Priority.CODE)))
                .containsExactly("code@example.jp", "news@example.jp", "staff@example.jp", "bulk@example.jp");
    }
}
