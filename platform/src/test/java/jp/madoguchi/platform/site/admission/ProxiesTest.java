package jp.madoguchi.platform.site.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import jp.madoguchi.forms.resident.Sender;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;

/** 送り元: who counts as one sender, and whose word about an address is taken. */
class ProxiesTest {

    private static final String SITE = "https://shinsei.example.lg.jp";

    private static Sender sender(String proxies, String from, String... forwarded) {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(from);
        for (var line : forwarded) request.addHeader("X-Forwarded-For", line);
        return new Proxies(proxies, SITE, new MockEnvironment()).of(request);
    }

    @Test
    void whatAStrangerWritesAboutTheirAddressIsNotBelieved() {
        assertThat(sender("none", "203.0.113.5", "198.51.100.1")).isEqualTo(sender("none", "203.0.113.5"));
        assertThat(sender("10.0.0.0/8", "203.0.113.5", "198.51.100.1")).isEqualTo(sender("none", "203.0.113.5"));
    }

    @Test
    void behindAProxyItIsTheLastAddressThatIsNoProxyOfOurs() {
        var sender = sender("none", "203.0.113.5");

        assertThat(sender("10.0.0.0/8", "10.1.1.1", "203.0.113.5")).isEqualTo(sender);
        assertThat(sender("10.0.0.0/8", "10.1.1.1", "198.51.100.1, 203.0.113.5, 10.2.2.2")).isEqualTo(sender);
        assertThat(sender("10.0.0.0/8", "10.1.1.1", "198.51.100.1", "203.0.113.5")).as("two lines").isEqualTo(sender);
        assertThat(sender("10.0.0.0/8, 2001:db8::/32", "2001:db8::1", "203.0.113.5")).isEqualTo(sender);
        for (var odd : List.of("no address", "cafe", "1.2.3", "999.1.1.1", ":::::", "203.0.113.5:80", "unknown", ""))
            assertThat(sender("10.0.0.0/8", "10.1.1.1", odd)).as(odd).isEqualTo(sender("none", "10.1.1.1"));
    }

    @Test
    void aHouseholdIsOneSenderWhateverAddressesItHas() {
        assertThat(sender("none", "2001:db8:1:2:aaaa::1")).isEqualTo(sender("none", "2001:db8:1:2:bbbb::2"))
                .isNotEqualTo(sender("none", "2001:db8:1:3:aaaa::1"));
        assertThat(sender("none", "203.0.113.5")).isNotEqualTo(sender("none", "203.0.113.6"));
    }

    @Test
    void aSiteWithHttpsDoesNotStartWithoutAWordAboutProxies() {
        assertThatThrownBy(() -> new Proxies("", SITE, new MockEnvironment())).hasMessageContaining("madoguchi.proxies");
        assertThatCode(() -> new Proxies("none", SITE, new MockEnvironment())).doesNotThrowAnyException();
        assertThatCode(() -> new Proxies("", "http://127.0.0.1:8080", new MockEnvironment())).doesNotThrowAnyException();
        var before = new MockEnvironment().withProperty("server.forward-headers-strategy", "native");
        assertThatCode(() -> new Proxies("", SITE, before)).as("a setting of before is a word").doesNotThrowAnyException();
    }
}
