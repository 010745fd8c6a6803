package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.messages.carrier.BrowserFakes;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.contact.ApplicantMessages.Message;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.Test;

/** One piece of news: what is kept for the status page, and what goes out on each way. */
class ApplicantMessagesTest {

    private static final String STATUS = "https://shinsei.example.jp/status?number=K2-R8-000001";
    private static final Message RECEIVED = Message.of(NewsKind.RECEIVED, "11月20日");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final Message PAY = Message.of(NewsKind.PAY, "手数料", "2,000", "11月30日").at("pay");

    private ContactSite site = new ContactSite(ContactSite.MAIL, true);

    private String body(Channel channel) {
        return site.outbox.put.stream().filter(notice -> notice.channel() == channel).findFirst().orElseThrow().body();
    }

    private void write(String kind, String step, String language, String subject, String body) {
        site.rows.write(site.application.procedure(), kind, step, language, new NewsText(subject, body),
                new PersonId(new UUID(0, 1)),
                CLOCK.instant());
    }

    @Test
    void whatIsKeptLeadsToTheStatusByNumberAndWhatIsSentByALinkOfItsOwn() {
        var id = site.messages.send(site.application, RECEIVED);
        var kept = site.rows.one(id).orElseThrow();
        assertThat(kept.kind()).isEqualTo("received");
        assertThat(kept.subject()).isEqualTo("【受け付けました】手続（K2-R8-000001）");
        assertThat(kept.body()).contains(STATUS).contains("届いた時刻：11月20日").doesNotContain("/go/");
        assertThat(kept.toldAt()).isEqualTo(CLOCK.instant());
        assertThat(kept.readAt()).isNull();
        assertThat(site.put()).containsExactly("MAIL hanako@example.jp");
        var notice = site.outbox.put.getFirst();
        assertThat(notice.subject()).isEqualTo(kept.subject());
        assertThat(notice.body()).contains("https://shinsei.example.jp/go/status1").doesNotContain(STATUS)
                .endsWith("申請の状況の画面で変えられます。");
        assertThat(notice.link()).isEqualTo("https://shinsei.example.jp/go/status1");
        assertThat(notice.news()).isEqualTo(id);
        assertThat(notice.application()).isEqualTo(site.application.id());
        assertThat(notice.priority()).isEqualTo(Priority.NEWS);
    }

    @Test
    void withoutAnyWayItIsKeptAndNothingElse() {
        site = new ContactSite(null, true);
        site.messages.send(site.application, RECEIVED);
        assertThat(site.rows.told).hasSize(1);
        assertThat(site.outbox.put).isEmpty();
        assertThat(site.links.made).as("no secret lies about").isEmpty();
    }

    @Test
    void aLinkToTheStatusIsGoodForTwoWeeks() {
        site.messages.send(site.application, RECEIVED.until(DUE));
        assertThat(site.links.made).containsExactly("STATUS  2026-12-04T01:00:00Z");
    }

    @Test
    void aLinkToPayIsGoodUntilTheEndOfItsDayInJapan() {
        site.messages.send(site.application, PAY.until(DUE));
        site.messages.send(site.application, PAY);
        assertThat(site.links.made).containsExactly("PAY pay 2026-11-30T15:00:00Z", "PAY pay 2026-12-04T01:00:00Z");
        assertThat(site.outbox.put.getFirst().body()).contains("「手数料」は 2,000円です。11月30日までに")
                .contains("https://shinsei.example.jp/go/pay1");
    }

    @Test
    void aDayComesWithMailsOnlyAndOnlyWhereThereIsOne() {
        site.browsers.add(site.application.id());
        var id = site.messages.send(site.application, PAY.until(DUE));
        site.messages.send(site.application, PAY);
        assertThat(site.put()).containsExactly("MAIL hanako@example.jp", "PUSH " + BrowserFakes.BROWSER,
                "MAIL hanako@example.jp",
                "PUSH " + BrowserFakes.BROWSER);
        assertThat(site.outbox.put.get(0).calendar()).contains("DTSTART;VALUE=DATE:20261130")
                .contains("UID:" + id + "@madoguchi");
        assertThat(site.outbox.put.get(1).calendar()).isEmpty();
        assertThat(site.outbox.put.get(1).body()).as("a browser reads it at the link").isEmpty();
        assertThat(site.outbox.put.get(1).link()).isEqualTo("https://shinsei.example.jp/go/pay1");
        assertThat(site.outbox.put.get(2).calendar()).isEmpty();
    }

    @Test
    void aConfirmedPhoneIsToldWhatItIsAbout() {
        site.prefers(Language.JA, false, "", true, "07000000001");
        site.messages.send(site.application, RECEIVED);
        assertThat(site.put()).containsExactly("SMS 07000000001");
        assertThat(body(Channel.SMS)).isEqualTo(
                "【三重県】【受け付けました】手続（K2-R8-000001） https://shinsei.example.jp/go/status1");
    }

    @Test
    void aPhoneThatNobodyConfirmedIsNotToldWhatItIsAbout() {
        site.prefers(Language.JA, true, "hard", false, "");
        site.messages.send(site.application, RECEIVED);
        assertThat(site.put()).containsExactly("SMS 08012345678");
        assertThat(body(Channel.SMS)).contains("三重県").contains("059-123-4567").doesNotContain("K2-R8")
                .doesNotContain("/go/")
                .doesNotContain("手続");
    }

    @Test
    void anotherLanguageIsSpokenOnAllWaysWithItsOwnTimes() {
        site.prefers(Language.EN, true, "", true, "07000000001");
        site.messages.send(site.application, RECEIVED);
        assertThat(site.rows.told.getFirst().subject()).isEqualTo("Application received: 手続 (K2-R8-000001)");
        assertThat(body(Channel.MAIL)).contains("Received at: 2026-11-20 00:30:00 JST").contains("Please do not reply")
                .doesNotContain("11月20日");
        assertThat(body(Channel.SMS)).startsWith("[三重県] Application received");
        site.messages.send(site.application, PAY.until(DUE));
        assertThat(site.rows.told.getLast().body()).contains("Please pay by Monday, November 30, 2026.");
    }

    @Test
    void theOwnersWordsForTheStepGoBeforeThoseForAllAndOurs() {
        write("pay", "", "ja", "納付 {納付の名前}", "全体 {リンク}");
        write("pay", "pay", "ja", "この段\n{納付の名前} {知らない}", "{金額}円");
        site.messages.send(site.application, PAY);
        site.messages.send(site.application, PAY.at("other"));
        assertThat(site.rows.told.getFirst().subject()).as("one line; what is not known stays")
                .isEqualTo("この段 手数料 {知らない}");
        assertThat(site.outbox.put.getFirst().subject()).isEqualTo("この段 手数料 {知らない}");
        assertThat(site.rows.told.getFirst().body()).isEqualTo("2,000円");
        assertThat(site.rows.told.getLast().body()).isEqualTo("全体 " + STATUS);
    }

    @Test
    void whatGoesToManyWaitsBehindAndSaysWhatWasTyped() {
        site.messages.send(site.application, Message.of(NewsKind.BULK, "休みます", "{手続} $1 \\ 本文").as(Priority.BULK));
        assertThat(site.outbox.put.getFirst().priority()).isEqualTo(Priority.BULK);
        assertThat(site.rows.told.getFirst().subject()).isEqualTo("休みます");
        assertThat(site.rows.told.getFirst().body()).as("what was typed is no pattern").startsWith("{手続} $1 \\ 本文\n");
    }

    @Test
    void aLookAtItTellsNobody() {
        var shown = site.messages.shown(site.application, Message.of(NewsKind.BULK, "休みます", "本文"));
        assertThat(shown.subject()).isEqualTo("休みます");
        assertThat(shown.body()).contains("https://shinsei.example.jp/go/…").contains("K2-R8-000001");
        assertThat(site.rows.told).isEmpty();
        assertThat(site.outbox.put).isEmpty();
    }

    @Test
    void toldAgainItHasAFreshLink() {
        var news = site.missed("受け付けました");
        assertThat(site.messages.resend(site.application, news)).isTrue();
        assertThat(site.outbox.put.getFirst().body()).startsWith("読むには https://shinsei.example.jp/go/status1 へ");
        assertThat(site.outbox.put.getFirst().news()).isEqualTo(news.id());
        site = new ContactSite(null, false);
        assertThat(site.messages.resend(site.application, news)).isFalse();
        assertThat(site.outbox.put).isEmpty();
    }
}
