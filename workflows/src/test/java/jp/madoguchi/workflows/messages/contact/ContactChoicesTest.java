package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.OptionalInt;
import jp.madoguchi.db.code.CodeFakes;
import jp.madoguchi.db.code.Limit;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.workflows.messages.carrier.Channel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What applicants choose about the ways to them, and what a typed code changes. */
class ContactChoicesTest {

    private final CodeFakes codes = new CodeFakes();
    private ContactSite site = new ContactSite(ContactSite.MAIL, true);

    private ContactPreferences preferences() {
        return new ContactPreferences(site.details, codes, site.channels, site.texts, site.applications, site.outbox,
                site.sms);
    }

    private String ask(Channel channel, String typed) {
        return preferences().ask(site.application, channel, typed);
    }

    private ContactPreference chosen() {
        return site.channels.of(site.application.id());
    }

    @Test
    void aChoiceKeepsWhatIsKnownOfTheWays() {
        site.prefers(Language.JA, true, "hard", false, "07000000001");
        var before = chosen();
        preferences().choose(site.application, Language.EN, false, true);
        assertThat(chosen()).isEqualTo(new ContactPreference(site.application.id(), Language.EN, false, "hard",
                before.mailProblemAt(), true,
                "07000000001"));
    }

    @Test
    void nobodyIsToldByAPhoneThatWasNotConfirmed() {
        preferences().choose(site.application, Language.JA, true, true);
        assertThat(chosen().sms()).isFalse();
        site.prefers(Language.JA, true, "", true, "07000000001");
        preferences().choose(site.application, Language.JA, true, false);
        assertThat(chosen().sms()).isFalse();
        assertThat(chosen().phone()).as("stays, to be chosen again").isEqualTo("07000000001");
    }

    @Test
    void aCodeGoesToTheNewAddressInTheChosenLanguage() {
        site.prefers(Language.EN, true, "", false, "");
        assertThat(ask(Channel.MAIL, "new@example.jp")).isEmpty();
        assertThat(ask(Channel.SMS, "０７０-1234-5678")).isEmpty();
        assertThat(site.outbox.posted).containsExactly("MAIL new@example.jp reach en CODE K2-R8-000001",
                "SMS 07012345678 reach en CODE K2-R8-000001");
        assertThat(codes.good).containsOnly(Duration.ofMinutes(30));
        assertThat(preferences().asked(site.application, Channel.MAIL)).contains("new@example.jp");
        assertThat(preferences().asked(site.application, Channel.SMS)).contains("07012345678");
        assertThat(chosen().phone()).as("not before the code is typed").isEmpty();
        assertThat(site.details.done).isEmpty();
    }

    @Test
    void codesAreCountedByApplicationAndByAddress() {
        ask(Channel.MAIL, "new@example.jp");
        assertThat(codes.limits).containsExactly(Limit.hourly("reach-code", "K2-R8-000001", 5),
                Limit.hourly("reach-code-to", SecretTarget.hidden("new@example.jp"), 5));
        codes.often = true;
        assertThat(ask(Channel.MAIL, "new@example.jp")).isEqualTo("often");
        assertThat(site.outbox.posted).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"MAIL, new, mail", "MAIL, '', mail", "SMS, 0591234567, phone", "SMS, 05012345678, phone",
            "SMS, new@example.jp, phone"})
    void anAddressThatIsNoneGetsNoCode(Channel channel, String typed, String bad) {
        assertThat(ask(channel, typed)).isEqualTo(bad);
        assertThat(site.outbox.posted).isEmpty();
        assertThat(codes.limits).as("and does not count").isEmpty();
    }

    @Test
    void withoutAServiceNoPhoneIsTaken() {
        site = new ContactSite(ContactSite.MAIL, false);
        assertThat(ask(Channel.SMS, "07012345678")).isEqualTo("phone");
        assertThat(preferences().offersSms()).isFalse();
    }

    @Test
    void theCodeOfAMailMendsTheAddressAndTellsWhatWasMissed() {
        site.prefers(Language.EN, false, "hard", true, "07000000001");
        site.missed("一");
        site.missed("二");
        ask(Channel.MAIL, "new@example.jp");
        assertThat(preferences().confirm(site.application, Channel.MAIL, "１２３４ 5678")).isEqualTo(OptionalInt.of(2));
        assertThat(site.details.done).containsExactly("mail new@example.jp");
        assertThat(site.applications.done).containsExactly("happened mailMended");
        assertThat(chosen()).isEqualTo(new ContactPreference(site.application.id(), Language.EN, true, "", null, true,
                "07000000001"));
        assertThat(site.outbox.put).hasSize(4);
    }

    @Test
    void theCodeOfAPhoneLeavesTheMailAsItIs() {
        site.prefers(Language.JA, false, "hard", false, "");
        var before = chosen();
        ask(Channel.SMS, "+81 70 1234 5678");
        assertThat(preferences().confirm(site.application, Channel.SMS, "12345678")).isEqualTo(OptionalInt.of(0));
        assertThat(chosen()).isEqualTo(new ContactPreference(site.application.id(), Language.JA, false, "hard",
                before.mailProblemAt(), true,
                "07012345678"));
        assertThat(site.details.done).isEmpty();
    }

    @Test
    void aWrongCodeOrOneForAnotherWayChangesNothing() {
        ask(Channel.MAIL, "new@example.jp");
        assertThat(preferences().confirm(site.application, Channel.MAIL, "123457")).isEmpty();
        assertThat(preferences().confirm(site.application, Channel.SMS, "12345678")).isEmpty();
        assertThat(site.details.done).isEmpty();
        assertThat(chosen()).isEqualTo(ContactPreference.usual(site.application.id()));
        assertThat(codes.sentTo(new SecretTarget(AUTHORITY, "contact", site.application.id() + "/MAIL")))
                .contains("new@example.jp");
    }
}
