package jp.madoguchi.platform.identity.saml;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** A browser that can be stopped at each hop, with cookies of two sites; Keycloak's are for https, and loopback counts as such. */
final class Browser {

    /** What the identity provider has the browser send. */
    record Answer(String response, String relayState) {

        String xml() {
            return new String(java.util.Base64.getMimeDecoder().decode(response), StandardCharsets.UTF_8);
        }

        Answer with(String xml) {
            return new Answer(java.util.Base64.getEncoder().encodeToString(xml.getBytes(StandardCharsets.UTF_8)), relayState);
        }
    }

    private final HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final Map<String, Map<String, String>> cookies = new HashMap<>();
    private final String site;
    private HttpResponse<String> last;

    Browser(String site) {
        this.site = site;
    }

    Browser get(String path) {
        return send(HttpRequest.newBuilder(uri(path)));
    }

    Browser post(String path, String... fields) {
        var body = new StringBuilder();
        for (var i = 0; i < fields.length; i += 2) body.append(i == 0 ? "" : "&").append(encoded(fields[i])).append('=')
                .append(encoded(fields[i + 1]));
        return send(HttpRequest.newBuilder(uri(path)).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Browser follow() {
        while (last.statusCode() / 100 == 3) get(location());
        return this;
    }

    private URI uri(String path) {
        return last != null && !path.startsWith("http") ? URI.create(site).resolve(path)
                : URI.create(path.startsWith("http") ? path : site + path);
    }

    private Browser send(HttpRequest.Builder request) {
        try {
            var host = request.build().uri().getAuthority();
            var known = cookies.computeIfAbsent(host, name -> new HashMap<>());
            if (!known.isEmpty()) request.header("Cookie", known.entrySet().stream()
                    .map(cookie -> cookie.getKey() + "=" + cookie.getValue()).collect(Collectors.joining("; ")));
            last = http.send(request.build(), BodyHandlers.ofString());
            for (var cookie : last.headers().allValues("Set-Cookie")) {
                var pair = cookie.split(";", 2)[0].split("=", 2);
                if (cookie.contains("Max-Age=0")) known.remove(pair[0]);
                else known.put(pair[0], pair[1]);
            }
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** To the provider and, where it does not know the browser yet, through its form; stops before what it says is taken to the site. */
    Answer asks(String user) {
        get("/login/with/mie");
        get(location()).follow();
        if (!text().contains("SAMLResponse")) post(found("action=\"([^\"]+)\""), "username", user, "password",
                "%s-no-kagi-%s".formatted(Character.toUpperCase(user.charAt(0)) + user.substring(1), number(user)))
                .follow();
        return new Answer(found("name=\"SAMLResponse\" value=\"([^\"]+)\""), found("name=\"RelayState\" value=\"([^\"]+)\""));
    }

    private static String number(String user) {
        return Map.of("hanako", "1001", "jiro", "1002", "saburo", "1003").get(user);
    }

    Browser brings(Answer answer) {
        return post(site + "/saml/acs", "SAMLResponse", answer.response(), "RelayState", answer.relayState());
    }

    String found(String pattern) {
        var match = Pattern.compile(pattern, Pattern.CASE_INSENSITIVE).matcher(text());
        if (!match.find()) throw new AssertionError("no " + pattern + " in " + last.uri() + " " + last.statusCode() + "\n" + text());
        return HtmlUtils.htmlUnescape(match.group(1));
    }

    String location() {
        return last.headers().firstValue("Location")
                .orElseThrow(() -> new AssertionError("no redirect but " + last.statusCode() + " " + text()));
    }

    int status() {
        return last.statusCode();
    }

    String text() {
        return last.body();
    }

    String path() {
        return last.uri().getPath();
    }
}
