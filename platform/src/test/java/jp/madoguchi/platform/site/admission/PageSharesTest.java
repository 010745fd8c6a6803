package jp.madoguchi.platform.site.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.db.share.Share;
import jp.madoguchi.db.share.Turns;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** 画面の持ち分: staff and residents wait apart, sending is never turned away, and nothing slow holds a place. */
class PageSharesTest {

    static class Pages {

        public String page() {
            return "";
        }

        @Costly
        public String report() {
            return "";
        }

        public ResponseEntity<String> file() {
            return ResponseEntity.ok("");
        }
    }

    private final PageShares shares = new PageShares(new Share("staff", 1, 0, Duration.ZERO), new Share("residents", 1, 0, Duration.ZERO),
            new Turns("sender", 5, Duration.ZERO), new Proxies("none", "http://localhost", new MockEnvironment()), Clock.systemUTC());

    private MockHttpServletRequest begin(String verb, String path, String page) throws NoSuchMethodException {
        var request = new MockHttpServletRequest(verb, path);
        shares.preHandle(request, new MockHttpServletResponse(), new HandlerMethod(new Pages(), page));
        return request;
    }

    private void end(MockHttpServletRequest request) {
        shares.afterCompletion(request, new MockHttpServletResponse(), new Object(), null);
    }

    @Test
    void whoeverPressesOnManyConnectionsWaitsForThemself() throws NoSuchMethodException {
        var few = new PageShares(new Share("staff", 9, 0, Duration.ZERO), new Share("residents", 9, 0, Duration.ZERO),
                new Turns("sender", 2, Duration.ZERO), new Proxies("none", "http://localhost", new MockEnvironment()), Clock.systemUTC());
        var handler = new HandlerMethod(new Pages(), "page");
        var first = from("10.0.0.1");
        few.preHandle(first, new MockHttpServletResponse(), handler);
        few.preHandle(from("10.0.0.1"), new MockHttpServletResponse(), handler);

        assertThatThrownBy(() -> few.preHandle(from("10.0.0.1"), new MockHttpServletResponse(), handler)).isInstanceOf(Busy.class);
        few.preHandle(from("10.0.0.2"), new MockHttpServletResponse(), handler);
        few.afterCompletion(first, new MockHttpServletResponse(), handler, null);
        few.preHandle(from("10.0.0.1"), new MockHttpServletResponse(), handler);
    }

    @Test
    void thePageThatSaysThatThereIsNoneIsDrawnToo() {
        var handler = new ResourceHttpRequestHandler();
        shares.preHandle(new MockHttpServletRequest("GET", "/no-such-page"), new MockHttpServletResponse(), handler);

        assertThatThrownBy(() -> shares.preHandle(new MockHttpServletRequest("GET", "/nor-this"), new MockHttpServletResponse(), handler))
                .isInstanceOf(Busy.class);
        shares.preHandle(new MockHttpServletRequest("GET", "/assets/site.css"), new MockHttpServletResponse(), handler);
    }

    private static MockHttpServletRequest from(String address) {
        var request = new MockHttpServletRequest("GET", "/procedures");
        request.setRemoteAddr(address);
        return request;
    }

    @Test
    void whatTheDesksDoKeepsNoResidentWaiting() throws NoSuchMethodException {
        var desk = begin("GET", "/staff/inbox", "page");

        assertThatThrownBy(() -> begin("GET", "/staff/inbox", "page")).isInstanceOf(Busy.class);
        var resident = begin("GET", "/procedures", "page");
        assertThatThrownBy(() -> begin("GET", "/procedures", "page")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> begin("HEAD", "/procedures", "page")).isInstanceOf(Busy.class);
        assertThatThrownBy(() -> begin("GET", "/drafts/1/send", "page")).as("nothing is sent").isInstanceOf(Busy.class);

        end(desk);
        end(desk);
        end(resident);
        end(begin("GET", "/staff/inbox", "page"));
        end(begin("GET", "/procedures", "page"));
    }

    @Test
    void whatIsSentWaitsAsLongAsItTakes() throws Exception {
        var before = begin("GET", "/procedures", "page");
        var sending = Thread.ofVirtual().start(() -> {
            try {
                end(begin("POST", "/drafts/1/send", "page"));
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        });
        while (sending.getState() != Thread.State.WAITING) Thread.onSpinWait();

        end(before);
        sending.join();
        assertThat(begin("GET", "/procedures", "page").getAttributeNames().hasMoreElements()).isTrue();
    }

    @Test
    void whatMayTakeLongHoldsNoPlace() throws NoSuchMethodException {
        begin("GET", "/staff/inbox", "page");
        begin("GET", "/staff/registry.csv", "report");
        begin("GET", "/staff/applications/1/files/2", "file");
        var upload = new MockHttpServletRequest("POST", "/staff/opinions/1");
        upload.setContentType("multipart/form-data; boundary=b");

        begin("POST", "/go/pay/x", "page");
        assertThat(shares.preHandle(upload, new MockHttpServletResponse(), new HandlerMethod(new Pages(), "page"))).isTrue();
        assertThat(upload.getAttributeNames().hasMoreElements()).isFalse();
    }
}
