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

/** 職員の画面: a few at a time; files wait in a row of their own. */
class StaffPagesTest {

    static class Pages {

        @Costly
        public void file() {
        }

        public void plain() {
        }
    }

    private final StaffPages pages = new StaffPages(new Share("test", 1, 0, Duration.ZERO));

    private MockHttpServletRequest begin(String page) throws NoSuchMethodException {
        var request = new MockHttpServletRequest();
        pages.preHandle(request, new MockHttpServletResponse(), handler(page));
        return request;
    }

    private static HandlerMethod handler(String page) throws NoSuchMethodException {
        return new HandlerMethod(new Pages(), page);
    }

    @Test
    void theNextPageIsTurnedAwayUntilTheOneBeforeIsThroughAndFilesAreNotCounted() throws NoSuchMethodException {
        var first = begin("plain");

        assertThatThrownBy(() -> begin("plain")).isInstanceOf(Busy.class);
        assertThat(begin("file")).isNotNull();

        pages.afterCompletion(first, new MockHttpServletResponse(), handler("plain"), null);
        assertThat(begin("plain")).isNotNull();
    }
}
