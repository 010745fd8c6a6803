package jp.madoguchi.platform.site.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import jp.madoguchi.platform.SiteTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Value;

/** What no browser sends gets a page with 400, whatever reads it first. */
@SiteTest
class ReadableRequestTest {

    @Value("${madoguchi.site}")
    String site;

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
            "GET    | /procedures?q=%zz          | -                                 | -",
            "GET    | /procedures/%E3%81         | -                                 | -",
            "DELETE | /drafts/x;y=z/not-eligible | application/x-www-form-urlencoded | a=%zz",
            "PATCH  | /procedures                | application/x-www-form-urlencoded | a=%",
            "POST   | /saml/logout               | application/x-www-form-urlencoded | SAMLRequest=%E3%81",
            "POST   | /status                    | application/x-www-form-urlencoded | number=%zz",
            "POST   | /saml/acs                  | multipart/form-data               | no parts"})
    void isAnsweredCalmly(String verb, String path, String type, String body) throws IOException {
        var address = URI.create(site);
        var text = body == null ? "" : body;
        try (var socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((verb + " " + path + " HTTP/1.1\r\nHost: " + address.getAuthority() + "\r\nConnection: close\r\n"
                    + (type == null ? "" : "Content-Type: " + type + "\r\n") + "Content-Length: " + text.length() + "\r\n\r\n" + text)
                    .getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).matches("(?s)HTTP/1.1 (400|403|404|405) .*").doesNotContain("Exception", "\tat ");
        }
    }
}
