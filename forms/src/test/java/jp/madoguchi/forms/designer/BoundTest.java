package jp.madoguchi.forms.designer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bound of a date as it is shown in its parts and read back. */
class BoundTest {

    @ParameterizedTest
    @ValueSource(strings = {"today", "today-P120Y", "today+P10M", "today-P1D", "2026-04-01", ""})
    void whatIsShownIsReadBackToTheSame(String text) {
        var bound = Bound.of(text);

        assertThat(Bound.read(bound.kind(), bound.n(), bound.unit(), bound.day())).isEqualTo(text);
    }

    @Test
    void isShownInItsParts() {
        assertThat(Bound.of("today")).isEqualTo(new Bound("today", "", "Y", ""));
        assertThat(Bound.of("today+P10M")).isEqualTo(new Bound("after", "10", "M", ""));
        assertThat(Bound.of("2026-04-01")).isEqualTo(new Bound("day", "", "Y", "2026-04-01"));
    }

    @Test
    void whatIsNoNumberOrUnitIsOneYear() {
        assertThat(Bound.read("before", "", "", "")).isEqualTo("today-P1Y");
        assertThat(Bound.read("after", "10000", "W", "")).isEqualTo("today+P1Y");
        assertThat(Bound.read("after", "２", "D", "")).isEqualTo("today+P2D");
    }

    @Test
    void aDayIsTakenAsItWasTypedForTheCheckToSee() {
        assertThat(Bound.read("day", "3", "M", " いつか ")).isEqualTo("いつか");
        assertThat(Bound.read("never", "3", "M", "2026-04-01")).isEqualTo("2026-04-01");
    }
}
