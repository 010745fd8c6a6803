package jp.madoguchi.platform.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** The page that somebody wanted before they signed in: one of the staff's, or none. */
class WantedPageTest {

    private final WantedPage wanted = new WantedPage("http://localhost");

    private String take(String cookie) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie("wanted", cookie));
        return wanted.take(request, new MockHttpServletResponse());
    }

    private static String written(String path) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void aPageOfTheStaffComesBackOnce() {
        var request = new MockHttpServletRequest("GET", "/staff/inbox");
        request.setQueryString("q=%7Bx%7D");
        var response = new MockHttpServletResponse();
        wanted.saveRequest(request, response);

        assertThat(take(response.getCookie("wanted").getValue())).isEqualTo("/staff/inbox?q=%7Bx%7D");
        assertThat(wanted.take(new MockHttpServletRequest(), response)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example/staff", "/staffx", "https://evil.example/staff", "/staff/../..//x\r\nSet-Cookie: a=b", "/login", ""})
    void whatIsNoPageOfTheStaffIsNothing(String path) {
        assertThat(take(written(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "?", "{x}", "====", "0"})
    void whatNobodyOfUsWroteIsNothing(String cookie) {
        assertThat(take(cookie)).isEmpty();
    }

    @Test
    void whatIsSentIsNotKept() {
        var response = new MockHttpServletResponse();
        wanted.saveRequest(new MockHttpServletRequest("POST", "/staff/inbox"), response);
        wanted.saveRequest(new MockHttpServletRequest("GET", "/logout"), response);

        assertThat(response.getCookies()).isEmpty();
    }
}
