package jp.madoguchi.workflows.base.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may see and who may decide. */
class StaffTest {

    private static final PersonId ME = new PersonId(new UUID(0, 1));
    private static final PersonId OTHER = new PersonId(new UUID(0, 2));
    private static final DepartmentId HERE = new DepartmentId(new UUID(1, 1));
    private static final DepartmentId ELSEWHERE = new DepartmentId(new UUID(1, 2));

    private static Staff staff(Role... roles) {
        return new Staff(ME.value(), new UUID(2, 1), HERE.value(), "山田", "福祉課", Set.of(roles), "課長");
    }

    @Test
    void anApproverOfTheDepartmentDecidesWhatAnotherProposed() {
        assertThat(staff(Role.APPROVER).mayDecide(HERE, OTHER)).isTrue();
        assertThat(staff(Role.APPROVER).mayDecide(HERE, ME)).isFalse();
        assertThat(staff(Role.APPROVER).mayDecide(ELSEWHERE, OTHER)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "APPROVER", mode = EnumSource.Mode.EXCLUDE)
    void nobodyDecidesInAnotherRole(Role role) {
        assertThat(staff(role).mayDecide(HERE, OTHER)).isFalse();
    }

    @Test
    void whoeverProposedAskedOrDrewIsNotAnother() {
        assertThat(staff().isAnotherThan(OTHER, ME)).isFalse();
        assertThat(staff().isAnotherThan(OTHER, null)).isTrue();
        assertThat(staff().isAnotherThan()).isTrue();
        assertThatThrownBy(() -> staff().mustBeAnotherThan(ME)).isInstanceOf(NotAllowed.class);
        assertThatCode(() -> staff().mustBeAnotherThan(OTHER)).doesNotThrowAnyException();
        assertThatCode(() -> staff().mustBeAnotherThan(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void clerksAndApproversHandleApplicationsAndNobodyElse(Role role) {
        assertThat(staff(role).handlesApplications()).isEqualTo(EnumSet.of(Role.CLERK, Role.APPROVER).contains(role));
        assertThat(staff(role).is(role)).isTrue();
        assertThat(staff().is(role)).isFalse();
    }

    @Test
    void onlyWhoIsAskedAndNothingElseIsOutside() {
        assertThat(staff(Role.CONSULTED).isOutside()).isTrue();
        assertThat(staff(Role.CONSULTED, Role.CLERK).isOutside()).isFalse();
        assertThat(staff(Role.CLERK).isOutside()).isFalse();
        assertThat(staff().isOutside()).isFalse();
    }

    @Test
    void isKnownByIds() {
        assertThat(staff().person()).isEqualTo(ME);
        assertThat(staff().department()).isEqualTo(HERE);
        assertThat(staff().authority()).isEqualTo(new AuthorityId(new UUID(2, 1)));
    }
}
