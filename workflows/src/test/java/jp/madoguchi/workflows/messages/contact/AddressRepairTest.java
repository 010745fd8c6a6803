package jp.madoguchi.workflows.messages.contact;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.AUTHORITY;
import static jp.madoguchi.workflows.cases.application.ApplicationFakes.staff;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** アドレスの訂正: who mends an address, with what, and what is told again then. */
class AddressRepairTest {

    private final ContactSite site = new ContactSite(ContactSite.MAIL, true);
    private final AddressRepair repair = new AddressRepair(site.details, site.applications, site.channels);

    private String mend(Staff staff, String typed, String how) {
        return repair.mend(staff, site.application.receiptNumber(), typed, how);
    }

    @Test
    void theAddressIsMendedWithHowItWasMadeSureAndWhatWasMissedIsToldAgain() {
        site.prefers(Language.EN, false, "hard", true, "07000000001");
        var news = site.missed("受け付けました");
        assertThat(mend(staff(Role.CLERK), "ｍｉｓａｋｉ＠example.jp", " 電話で\n本人に ")).isEmpty();
        assertThat(site.details.done).containsExactly("mail misaki@example.jp");
        assertThat(site.applications.done).containsExactly("recorded reach.mend", "happened mailMended 電話で 本人に");
        assertThat(site.channels.of(site.application.id())).isEqualTo(
                new ContactPreference(site.application.id(), Language.EN, true, "", null, true, "07000000001"));
        assertThat(site.outbox.put).isNotEmpty().allMatch(notice -> news.id().equals(notice.news()));
    }

    @ParameterizedTest
    @CsvSource({"misaki, 電話で, mail", "'', 電話で, mail", "misaki@example.jp, '', how", "misaki@example.jp, '　', how",
            "misaki, '', mail"})
    void whatIsMissingIsSaidAndNothingIsDone(String typed, String how, String bad) {
        site.missed("受け付けました");
        assertThat(mend(staff(Role.CLERK), typed, how)).isEqualTo(bad);
        assertThat(site.details.done).isEmpty();
        assertThat(site.outbox.put).isEmpty();
        assertThat(site.applications.done).containsExactly("recorded reach.mend");
    }

    @Test
    void howItWasMadeSureIsAShortNote() {
        assertThat(mend(staff(Role.CLERK), "misaki@example.jp", "電".repeat(200))).isEmpty();
        assertThat(mend(staff(Role.CLERK), "misaki@example.jp", "電".repeat(201))).isEqualTo("how");
    }

    @Test
    void onlyAClerkOfTheDepartmentMendsIt() {
        assertThatThrownBy(() -> mend(staff(Role.APPROVER, Role.OWNER), "misaki@example.jp", "電話で"))
                .isInstanceOf(NotAllowed.class);
        assertThat(site.applications.done).as("not even looked at").isEmpty();
        var elsewhere = new Staff(new UUID(6, 2), AUTHORITY.value(), new UUID(3, 99), "他課", "他課",
                Set.of(Role.CLERK), "");
        assertThatThrownBy(() -> mend(elsewhere, "misaki@example.jp", "電話で")).isInstanceOf(NotAllowed.class);
        assertThat(site.details.done).isEmpty();
    }
}
