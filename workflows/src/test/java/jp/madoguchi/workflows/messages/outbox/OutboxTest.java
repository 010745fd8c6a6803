package jp.madoguchi.workflows.messages.outbox;

import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.CLOCK;
import static jp.madoguchi.workflows.messages.outbox.NoticeFakes.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.messages.carrier.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words of what is put out, and what is said once of what comes back. */
class OutboxTest {

    private static final AuthorityId AUTHORITY = new AuthorityId(new UUID(2, 7));
    private static final ApplicationId APPLICATION = new ApplicationId(new UUID(1, 7));

    private final NoticeFakes.Queue queue = new NoticeFakes.Queue();
    private final Outbox outbox = new Outbox(queue, words(), CLOCK);

    private static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    @Test
    void whatIsPostedIsAMailInJapanese() {
        outbox.post(AUTHORITY, APPLICATION, "hanako@example.jp", "reach", Priority.CODE, "K2-R8-000001-5", "123456");
        assertThat(queue.done).containsExactly("insert again");
        var notice = queue.inserted.getFirst();
        assertThat(notice.channel()).isEqualTo(Channel.MAIL);
        assertThat(notice.address()).isEqualTo("hanako@example.jp");
        assertThat(notice.subject()).isNotBlank().matches("(?s).*[ぁ-ん].*");
        assertThat(notice.body()).contains("123456").contains("K2-R8-000001-5").matches("(?s).*[ぁ-ん].*");
        assertThat(notice.priority()).isEqualTo(Priority.CODE);
        assertThat(notice.application()).isEqualTo(APPLICATION);
        assertThat(notice.authority()).isEqualTo(AUTHORITY);
        assertThat(notice.createdAt()).isEqualTo(NOW);
        assertThat(List.of(notice.tries(), notice.paced(), notice.link(), notice.calendar()))
                .isEqualTo(List.of(0, false, "", ""));
    }

    @Test
    void anotherLanguageIsSpokenWhereItIsThere() {
        outbox.post(AUTHORITY, null, Channel.MAIL, "hanako@example.jp", "reach", Locale.ENGLISH, Priority.CODE, "K2",
                "123456");
        outbox.post(AUTHORITY, null, Channel.MAIL, "hanako@example.jp", "reach", Locale.of("ne"), Priority.CODE, "K2",
                "123456");
        assertThat(queue.inserted.getFirst().body()).contains("123456").doesNotContainPattern("[ぁ-ん]");
        assertThat(queue.inserted.getLast().body()).contains("123456").containsPattern("[ぁ-ん]");
    }

    @Test
    void anSmsHasNoSubjectAndWordsOfItsOwn() {
        outbox.post(AUTHORITY, APPLICATION, Channel.SMS, "08012345678", "reach", Locale.JAPAN, Priority.CODE, "K2",
                "123456");
        outbox.post(AUTHORITY, APPLICATION, "hanako@example.jp", "reach", Priority.CODE, "K2", "123456");
        assertThat(queue.inserted.getFirst().subject()).isEmpty();
        assertThat(queue.inserted.getFirst().body()).contains("123456")
                .hasSizeLessThan(queue.inserted.getLast().body().length());
    }

    @Test
    void theSameNewsIsPutAgainOrOnceAsItIsSaid() {
        var notice = NoticeFakes.notice(Channel.MAIL, "hanako@example.jp", Priority.NEWS);
        outbox.put(notice);
        outbox.putOnce(notice);
        assertThat(queue.done).containsExactly("insert again", "insert once");
    }

    @Test
    void whatComesBackIsToldOnceHoweverOftenItIsReported() {
        var told = new ArrayList<Object>();
        var notice = NoticeFakes.notice(Channel.MAIL, "hanako@example.jp", Priority.NEWS);
        var kept = new NoticeFakes.Queue(notice);
        var bounces = new Bounces(kept, told::add, CLOCK);
        bounces.refused(notice, "5.2.2");
        bounces.hard(notice, "5.1.1");
        bounces.complaint(notice);
        assertThat(told).containsExactly(new Undelivered(notice, "policy"));
        assertThat(kept.done).containsExactly("bounced hanako " + NOW + " policy 5.2.2", "bounced hanako " + NOW
                + " hard 5.1.1",
                "bounced hanako " + NOW + " complaint complaint");
    }

    @Test
    void onlyAnAddressThatIsNotThereOrDoesNotWantUsIsOfNoUse() {
        var notice = NoticeFakes.notice(Channel.MAIL, "hanako@example.jp", Priority.NEWS);
        assertThat(List.of("hard", "complaint", "policy", "gaveUp"))
                .filteredOn(how -> new Undelivered(notice, how).isTheAddress())
                .containsExactly("hard", "complaint");
    }

    @Test
    void theDomainIsWhatStandsBehindTheLastAtOfAMail() {
        assertThat(NoticeFakes.notice(Channel.MAIL, "\"a@b\"@Mail.Example.JP", Priority.NEWS).domain())
                .isEqualTo("mail.example.jp");
        assertThat(NoticeFakes.notice(Channel.PUSH, "a@example.jp", Priority.NEWS).domain()).isEmpty();
    }
}
