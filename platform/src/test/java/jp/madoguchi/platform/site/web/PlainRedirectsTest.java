package jp.madoguchi.platform.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.HandlerMapping;

/** 転送: variables of the request are filled in, all other braces are text. */
class PlainRedirectsTest {

    @ParameterizedTest
    @CsvSource({"/a/{id}/b, /a/7%2F8/b", "/a/{x}/b, /a/%7Bx%7D/b", "/a/{{x}, /a/%7B%7Bx%7D", "/a/}{, /a/%7D%7B", "/a/{}, /a/%7B%7D",
            "/a?q={a&view=b}, /a?q=%7Ba&view=b%7D", "/a/{a%20b}, /a/%7Ba%20b%7D", "/a?{id}, /a?7%2F8",
            "/a/あ#b, /a/%E3%81%82#b", "/a/💩 x, /a/%F0%9F%92%A9%20x", "/a?q=名, /a?q=%E5%90%8D"})
    void anAddressLeadsWhereItSays(String address, String location) throws Exception {
        var request = new MockHttpServletRequest();
        request.setAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.of("id", "7/8"));
        var response = new MockHttpServletResponse();

        new PlainRedirects().resolveViewName("redirect:" + address, Locale.JAPAN).render(Map.of(), request, response);

        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getRedirectedUrl()).isEqualTo(location);
    }

    @Test
    void aPageIsNone() {
        assertThat(new PlainRedirects().resolveViewName("error/404", Locale.JAPAN)).isNull();
    }
}
