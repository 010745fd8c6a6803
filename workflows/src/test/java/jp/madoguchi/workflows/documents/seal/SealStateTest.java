package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.documents.trust.Certificates;
import jp.madoguchi.workflows.documents.trust.SignedSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** 公印の状態: what administrators are told of the seal, and in time before its certificate ends. */
class SealStateTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final Certificates.Entity ROOT = Certificates.root("CN=公印の認証局,C=JP", NOW.minusSeconds(9_000),
            NOW.plus(Duration.ofDays(3_650)));
    private static final Staff ADMINISTRATOR = staff(Role.ADMINISTRATOR);

    private static Staff staff(Role role) {
        return new Staff(new UUID(7, 1), new UUID(2, 1), new UUID(3, 1), "管理 花子", "総務課", Set.of(role), "");
    }

    private static SealState state(SealFakes seals) {
        var longest = NOW.minusSeconds(60);
        return new SealState(seals, authority -> new SealState.Numbers(5, authority.equals(ADMINISTRATOR.authority()) ? 2 : 0, longest),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static SealState.State until(Instant end) {
        return state(new SealFakes(Certificates.signer("CN=みほん県知事,C=JP", ROOT, NOW.minusSeconds(60), end,
                SignedSamples.FOR_SIGNING).certificate())).of(ADMINISTRATOR);
    }

    @Test
    void saysWhoseItIsByWhomAndHowMuchIsSealedAndWaits() {
        var end = NOW.plus(Duration.ofDays(900));

        var state = until(end);

        assertThat(state.subject()).contains("みほん県知事");
        assertThat(state.issuer()).contains("公印の認証局");
        assertThat(state.serial()).matches("[0-9a-f]{24}");
        assertThat(state.until()).isEqualTo(end);
        assertThat(state.level()).isEqualTo("PAdES_BASELINE_T");
        assertThat(state.sealed()).isEqualTo(5);
        assertThat(state.waiting()).isEqualTo(2);
        assertThat(state.longest()).isEqualTo(NOW.minusSeconds(60));
        assertThat(state.demo()).isFalse();
    }

    @Test
    void warnsNinetyDaysBeforeItEnds() {
        assertThat(until(NOW.plus(Duration.ofDays(90))).ending()).isFalse();
        assertThat(until(NOW.plus(Duration.ofDays(90)).minusSeconds(1)).ending()).isTrue();
    }

    @Test
    void whereThereIsNoneItSaysSo() {
        var none = new SealFakes(null);
        none.demo = true;

        var state = state(none).of(ADMINISTRATOR);

        assertThat(state.subject()).isNull();
        assertThat(state.issuer()).isNull();
        assertThat(state.serial()).isNull();
        assertThat(state.until()).isNull();
        assertThat(state.ending()).isFalse();
        assertThat(state.demo()).isTrue();
        assertThat(state.waiting()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, names = "ADMINISTRATOR", mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseIsTold(Role role) {
        assertThatThrownBy(() -> state(new SealFakes(null)).of(staff(role))).isInstanceOf(NotAllowed.class);
    }
}
