package jp.madoguchi.platform.site.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.db.share.Share;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

/** Files and reports of staff: a few at a time, and none of them keeps a plain page waiting. */
class CostlyPagesTest {

    static class Pages {

        @Costly
        public void file() {
        }

        public void plain() {
        }
    }

    private final CostlyPages pages = new CostlyPages(new Share("test", 1, 0, Duration.ZERO));

    private MockHttpServletRequest begin(String page) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        pages.preHandle(request, new MockHttpServletResponse(), handler(page));
        return request;
    }

    private static HandlerMethod handler(String page) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), page);
    }

    @Test
    void theNextFileIsTurnedAwayUntilTheOneBeforeIsThrough() throws NoSuchMethodException {
        var first = begin("file");

        assertThatThrownBy(() -> begin("file")).isInstanceOf(Busy.class);
        assertThat(begin("plain")).isNotNull();

        pages.afterCompletion(first, new MockHttpServletResponse(), handler("file"), null);
        assertThat(begin("file")).isNotNull();
    }

    @Test
    void whatStreamsHasOneRoomAlthoughItIsDispatchedTwice() throws NoSuchMethodException {
        var streaming = begin("file");
        pages.preHandle(streaming, new MockHttpServletResponse(), handler("file"));

        pages.afterCompletion(streaming, new MockHttpServletResponse(), handler("file"), null);
        pages.afterCompletion(streaming, new MockHttpServletResponse(), handler("file"), null);

        var next = begin("file");
        assertThatThrownBy(() -> begin("file")).isInstanceOf(Busy.class);
        pages.afterCompletion(next, new MockHttpServletResponse(), handler("file"), null);
    }
}
