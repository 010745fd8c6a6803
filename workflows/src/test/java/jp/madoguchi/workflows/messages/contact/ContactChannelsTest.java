package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.workflows.messages.carrier.BrowserFakes;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.outbox.Delivery;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which ways lead to an applicant, for news and for codes, and whether anything arrived. */
class ContactChannelsTest {

    private static final Target MAIL = new Target(Channel.MAIL, ContactSite.MAIL);
    private static final Target ANSWERED = new Target(Channel.SMS, "08012345678");
    private static final Target CONFIRMED = new Target(Channel.SMS, "07000000001");

    private static ContactSite site(@Nullable String mail, boolean takesMail, String problem, boolean sms,
            String phone) {
        var site = new ContactSite(mail, true);
        site.prefers(Language.JA, takesMail, problem, sms, phone);
        return site;
    }

    private static List<Target> to(ContactSite site) {
        return site.targets.of(site.application, site.channels.of(site.application.id()));
    }

    @Test
    void newsGoWhereTheApplicantWantsThem() {
        assertThat(to(new ContactSite(ContactSite.MAIL, true))).containsExactly(MAIL);
        assertThat(to(site(ContactSite.MAIL, true, "", true, "07000000001"))).containsExactly(MAIL, CONFIRMED);
        assertThat(to(site(ContactSite.MAIL, true, "", false, "07000000001"))).containsExactly(MAIL);
        assertThat(to(site(ContactSite.MAIL, false, "", true, "07000000001"))).containsExactly(CONFIRMED);
        assertThat(to(site(ContactSite.MAIL, false, "", false, ""))).isEmpty();
        assertThat(to(site(null, true, "", false, ""))).isEmpty();
    }

    @Test
    void whereMailDoesNotArriveThePhoneTakesItsPlace() {
        assertThat(to(site(ContactSite.MAIL, true, "hard", false, "07000000001"))).containsExactly(CONFIRMED);
        assertThat(to(site(ContactSite.MAIL, true, "hard", false, ""))).as("the first mobile of the answers")
                .containsExactly(ANSWERED);
        var without = new ContactSite(ContactSite.MAIL, false);
        without.prefers(Language.JA, true, "hard", false, "");
        assertThat(to(without)).isEmpty();
        without.prefers(Language.JA, true, "hard", false, "07000000001");
        assertThat(to(without)).as("what was confirmed waits for the service").containsExactly(CONFIRMED);
    }

    @Test
    void browsersAreToldBesides() {
        var site = site(ContactSite.MAIL, false, "", false, "");
        site.browsers.add(site.application.id());
        assertThat(to(site)).containsExactly(new Target(Channel.PUSH, BrowserFakes.BROWSER.toString()));
    }

    @Test
    void aPhoneIsConfirmedWhereItsCodeWasTyped() {
        var site = site(ContactSite.MAIL, true, "", false, "07000000001");
        assertThat(site.targets.isConfirmed(site.application, CONFIRMED)).isTrue();
        assertThat(site.targets.isConfirmed(site.application, ANSWERED)).isFalse();
        assertThat(site.targets.second(site.application)).contains(CONFIRMED);
        var usual = new ContactSite(ContactSite.MAIL, true);
        assertThat(usual.targets.isConfirmed(usual.application, new Target(Channel.SMS, ""))).isFalse();
        assertThat(usual.targets.second(usual.application)).contains(ANSWERED);
    }

    @Test
    void aCodeGoesOneWay() {
        var usual = new ContactSite(ContactSite.MAIL, true);
        assertThat(usual.channels.wayForCode(usual.application)).contains(MAIL);
        for (var problem : List.of("", "hard")) {
            var both = site(ContactSite.MAIL, true, problem, false, "07000000001");
            assertThat(both.channels.wayForCode(both.application)).contains(problem.isEmpty() ? MAIL : CONFIRMED);
        }
        var phone = site(null, true, "", false, "07000000001");
        assertThat(phone.channels.wayForCode(phone.application)).contains(CONFIRMED);
        var back = site(ContactSite.MAIL, true, "hard", false, "");
        assertThat(back.channels.wayForCode(back.application)).as("better than none").contains(MAIL);
        var none = site(null, true, "", false, "");
        assertThat(none.channels.wayForCode(none.application)).isEmpty();
        assertThat(Stream.of(usual, phone, back).allMatch(one -> one.channels.hasWay(one.application))).isTrue();
        assertThat(none.channels.hasWay(none.application)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"SENT, false", "WAITING, false", "BACK, true", "FAILED, true"})
    void newsAreHeardWhereOneWayStillLeadsThere(Delivery.State state, boolean unheard) {
        var site = new ContactSite(ContactSite.MAIL, true);
        site.missed("一");
        var back = new Delivery(Channel.SMS, "08012345678", Delivery.State.BACK, CLOCK.instant());
        site.outbox.deliveries = List.of(back, new Delivery(Channel.MAIL, ContactSite.MAIL, state, CLOCK.instant()));
        assertThat(site.channels.news(site.application.id())).singleElement()
                .satisfies(heard -> assertThat(heard.isUnheard()).isEqualTo(unheard));
        site.outbox.deliveries = List.of();
        assertThat(site.channels.news(site.application.id()).getFirst().isUnheard()).isTrue();
    }

    @Test
    void whatWasMissedInSixtyDaysIsToldAgainWhereThereIsAWay() {
        var site = new ContactSite(ContactSite.MAIL, true);
        site.missed("一");
        site.missed("二");
        assertThat(site.channels.tellMissed(site.application)).isEqualTo(2);
        assertThat(site.rows.asked).containsExactly(CLOCK.instant().minus(Duration.ofDays(60)));
        var nowhere = new ContactSite(null, true);
        nowhere.missed("一");
        assertThat(nowhere.channels.tellMissed(nowhere.application)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"090-1234-5678, 09012345678", "０８０（１２３４）５６７８, 08012345678", "+81 70 1234 5678, 07012345678",
            "81 90 1234 5678, 09012345678", "+81 (0)90-1234-5678, 09012345678", "06012345678, 06012345678",
                    "05012345678, ''",
            "0591234567, ''", "0901234567, ''", "090123456789, ''", "+1 90 1234 5678, ''", "090-1234-567x, ''",
                    "'', ''"})
    void aNumberIsReadAsPeopleWriteIt(String typed, String number) {
        assertThat(Mobile.read(typed).orElse("")).isEqualTo(number);
    }
}
