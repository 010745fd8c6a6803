package jp.madoguchi.platform.site.admission;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Production does not begin on a machine that would let it down later. */
class MachineCheckTest {

    @Test
    void anOldJdkIsRefusedByName() {
        assertThatThrownBy(() -> MachineCheck.check(24)).hasMessageContaining("JDK 25").hasMessageContaining("24");
        assertThatCode(() -> MachineCheck.check(25)).doesNotThrowAnyException();
    }

    @Test
    void theDemoAsksForNothing() {
        var demo = new MockEnvironment();
        demo.setActiveProfiles("demo");

        assertThatCode(() -> new MachineCheck(demo).afterPropertiesSet()).doesNotThrowAnyException();
    }
}
