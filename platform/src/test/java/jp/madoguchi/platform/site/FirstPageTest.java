package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.regex.Pattern;
import jp.madoguchi.platform.SiteTest;
import jp.madoguchi.platform.acting.AtDesk;
import jp.madoguchi.platform.acting.Client;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** What the first page costs a phone, and what it lets a browser do. */
@SiteTest
class FirstPageTest {

    @Value("${madoguchi.site}")
    String site;

    @Test
    void thirtyKilobytesOverTheWireAllIn() throws Exception {
        for (var path : new String[] {"/", "/procedures/parking-permit"}) {
            var page = new Client(site).get(path).text();
            var total = size(path);
            var assets = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)").matcher(page).results()
                    .map(match -> match.group(1)).distinct().toList();
            for (var asset : assets) total += size(asset);

            assertThat(assets).hasSize(3).allMatch(asset -> asset.matches("/assets/[a-z]+-[0-9a-f]{32}\\.(css|js|svg)"));
            assertThat(total).isLessThan(30 * 1024);
        }
    }

    @Test
    void nothingRunsThatIsNotOurs() {
        var page = new Client(site).get("/");

        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.text()).doesNotContain("style=\"").doesNotContain("onclick").doesNotContain("http-equiv");
    }

    @Test
    void theSiteSaysThatItIsWell() {
        assertThat(new Client(site).get("/actuator/health").text()).contains("\"status\":\"UP\"");
    }

    /** The names of tabs are all that somebody with three of them open sees, and the first thing that is read aloud. */
    @Test
    void aTabSaysWhatItsPageIsAbout() {
        assertThat(new Client(site).get("/procedures/parking-permit").text())
                .contains("<title>おもいやり駐車場利用証の交付申請（新規・更新） | 三重県 電子申請の窓口</title>");
        assertThat(new Client(site).get("/procedures?scene=CARE").text()).contains("<title>福祉・介護 | 三重県 電子申請の窓口</title>");
        var owner = AtDesk.signIn(site, "nakagawa");
        assertThat(owner.get("/staff/procedures/K00002/workflow").text()).containsPattern("<title>[^<]*おもいやり駐車場利用証[^<]* \\| 窓口 職員</title>");
        assertThat(owner.get("/staff/procedures").text()).contains("<title>手続と様式 | 窓口 職員</title>");
    }

    private int size(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(site + path)).header("Accept-Encoding", "gzip")
                .header("Accept", "text/html,*/*").build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        var headers = answer.headers().map().entrySet().stream()
                .mapToInt(e -> e.getKey().length() + e.getValue().toString().length()).sum();
        return answer.body().length + headers;
    }
}
