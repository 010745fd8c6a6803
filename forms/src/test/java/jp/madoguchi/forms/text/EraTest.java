package jp.madoguchi.forms.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EraTest {

    @Test
    void showsBothCalendars() {
        assertThat(Era.show(LocalDate.of(1983, 4, 12))).isEqualTo("昭和58年（1983年）4月12日");
        assertThat(Era.show(LocalDate.of(2019, 4, 30))).isEqualTo("平成31年（2019年）4月30日");
        assertThat(Era.show(LocalDate.of(2019, 5, 1))).isEqualTo("令和元年（2019年）5月1日");
    }

    @Test
    void showsOneCalendarWhereThereIsLittleRoom() {
        assertThat(Era.showShort(LocalDate.of(1983, 4, 12))).isEqualTo("昭和58年4月12日");
        assertThat(Era.showShort(LocalDate.of(1912, 7, 30))).isEqualTo("大正元年7月30日");
    }

    @Test
    void knowsTheLastYearOfEachEra() {
        assertThat(Era.昭和.lastYear()).isEqualTo(64);
        assertThat(Era.平成.lastYear()).isEqualTo(31);
        assertThat(Era.大正.lastYear()).isEqualTo(15);
    }
}
