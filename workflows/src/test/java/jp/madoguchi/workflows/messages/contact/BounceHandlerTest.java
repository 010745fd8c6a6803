package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.workflows.cases.application.MailChanged;
import jp.madoguchi.workflows.messages.carrier.BrowserFakes;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.Priority;
import jp.madoguchi.workflows.messages.outbox.Undelivered;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows when a notice comes back: what is marked, what is told to whom, and which way is left. */
class BounceHandlerTest {

    private final ContactSite site = new ContactSite(ContactSite.MAIL, true);
    private final News news = site.missed("受け付けました");

    private void back(Channel channel, String address, String how) {
        var notice = Notice.of(CLOCK.instant(), site.application.authority(), site.application.id(), channel, address,
                "件名", "本文",
                Priority.NEWS).about(news.id(), "", "");
        handler().undelivered(new Undelivered(notice, how));
    }

    private BounceHandler handler() {
        return new BounceHandler(site.rows, site.channels, site.messages, site.applications, CLOCK);
    }

    private ContactPreference preference() {
        return site.channels.of(site.application.id());
    }

    @ParameterizedTest
    @CsvSource({"hard, happened mailBack", "complaint, happened mailUnwanted"})
    void aMailAddressOfNoUseIsMarkedOnceAndThePhoneOfTheAnswersIsTried(String how, String happened) {
        back(Channel.MAIL, ContactSite.MAIL, how);
        back(Channel.MAIL, ContactSite.MAIL, how);
        assertThat(preference()).isEqualTo(new ContactPreference(site.application.id(), Language.JA, true, how,
                CLOCK.instant(), false, ""));
        assertThat(site.applications.done).containsExactly(happened);
        assertThat(site.putOnce()).containsExactly("SMS 08012345678", "SMS 08012345678");
        assertThat(site.outbox.put).as("never again where it was tried").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"policy", "gaveUp"})
    void anAddressThatMayWorkAnotherTimeStaysAndTheNewsGoesTheSecondWayToo(String how) {
        back(Channel.MAIL, ContactSite.MAIL, how);
        assertThat(preference()).isEqualTo(ContactPreference.usual(site.application.id()));
        assertThat(site.applications.done).isEmpty();
        assertThat(site.putOnce()).containsExactly("MAIL hanako@example.jp", "SMS 08012345678");
        assertThat(site.outbox.putOnce.getFirst().body()).startsWith("読むには https://shinsei.example.jp/go/status1 へ");
    }

    @Test
    void anAddressThatWasMendedMeanwhileIsNobodysConcern() {
        back(Channel.MAIL, "old@example.jp", "hard");
        assertThat(preference().hasMailProblem()).isFalse();
        assertThat(site.applications.done).isEmpty();
        assertThat(site.putOnce()).isEmpty();
    }

    @Test
    void whatWasAboutNoApplicationIsLeftAlone() {
        handler().undelivered(new Undelivered(Notice.of(CLOCK.instant(), site.application.authority(), null,
                Channel.MAIL,
                ContactSite.MAIL, "件名", "本文", Priority.STAFF), "hard"));
        assertThat(preference().hasMailProblem()).isFalse();
        assertThat(site.putOnce()).isEmpty();
    }

    @Test
    void aCodeThatCameBackMarksTheAddressAndIsNotToldElsewhere() {
        handler().undelivered(new Undelivered(Notice.of(CLOCK.instant(), site.application.authority(),
                site.application.id(),
                Channel.MAIL, ContactSite.MAIL, "件名", "123456", Priority.CODE), "hard"));
        assertThat(preference().mailProblem()).isEqualTo("hard");
        assertThat(site.putOnce()).isEmpty();
    }

    @Test
    void aPhoneOfNoUseIsForgottenAndMailTakesItsPlace() {
        site.prefers(Language.EN, false, "", true, "07000000001");
        back(Channel.SMS, "07000000001", "hard");
        assertThat(preference()).isEqualTo(new ContactPreference(site.application.id(), Language.EN, true, "", null,
                false, ""));
        assertThat(site.applications.done).containsExactly("happened smsBack");
        assertThat(site.putOnce()).first().isEqualTo("MAIL hanako@example.jp");
    }

    @Test
    void anotherPhoneThanTheConfirmedOneChangesNoChoice() {
        site.prefers(Language.JA, false, "hard", true, "07000000001");
        back(Channel.SMS, "08012345678", "hard");
        assertThat(preference().phone()).isEqualTo("07000000001");
        assertThat(site.applications.done).isEmpty();
        assertThat(site.putOnce()).containsExactly("SMS 07000000001");
    }

    @Test
    void aPhoneThatDidNotAnswerForNowStays() {
        site.prefers(Language.JA, false, "", true, "07000000001");
        back(Channel.SMS, "07000000001", "gaveUp");
        assertThat(preference().phone()).isEqualTo("07000000001");
        assertThat(site.applications.done).isEmpty();
    }

    @Test
    void aBrowserThatIsGoneChangesNoChoice() {
        back(Channel.PUSH, BrowserFakes.BROWSER.toString(), "hard");
        assertThat(preference()).isEqualTo(ContactPreference.usual(site.application.id()));
        assertThat(site.putOnce()).containsExactly("MAIL hanako@example.jp", "SMS 08012345678");
    }

    @Test
    void aNewAddressFromACorrectionIsTriedAndWhatNobodyHeardIsToldAgain() {
        site.prefers(Language.EN, false, "hard", true, "07000000001");
        handler().changed(new MailChanged(site.application.id()));
        assertThat(preference()).isEqualTo(new ContactPreference(site.application.id(), Language.EN, true, "", null,
                true, "07000000001"));
        assertThat(site.put()).containsExactly("MAIL hanako@example.jp", "SMS 07000000001");
        assertThat(site.outbox.put.getFirst().news()).isEqualTo(news.id());
    }
}
