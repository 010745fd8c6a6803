package jp.madoguchi.platform.acting;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** A browser without a face: cookies, redirects, and the hidden fields of the page it saw last. */
public final class Client {

    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\"\\s+name=\"([^\"]+)\"(?:\\s+value=\"([^\"]*)\")?");

    private static final AtomicInteger COUNTER = new AtomicInteger();

    private final String site;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient http;
    private HttpResponse<String> last;
    private String csrf = "";
    private String name = "";

    /** From an address of its own: what strangers may do is counted by sender. */
    public Client(String site) {
        this(site, address(COUNTER.incrementAndGet()));
    }

    private static String address(int number) {
        return "127." + (1 + number / 62_500 % 250) + "." + number / 250 % 250 + "." + (1 + number % 250);
    }

    /** From that address of this machine. */
    public Client(String site, String address) {
        this.site = site;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).followRedirects(HttpClient.Redirect.NORMAL)
                .localAddress(new InetSocketAddress(address, 0).getAddress()).build();
    }

    /** Requests from here on are noted in {@link jp.madoguchi.platform.DatabaseUse} under this name. */
    public Client notedAs(String called) {
        name = called;
        return this;
    }

    /** As a browser does while the page says that a gateway is asked, and as a person does until the application went on. */
    public Client whenAnswered() {
        Awaitility.await().until(() -> isSettled() || get(path()).isSettled());
        return this;
    }

    private boolean isSettled() {
        return !text().contains("決済サービスに確かめています") && !text().contains("納付を受け取りました");
    }

    public Client get(String path) {
        return send(HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : site + path)));
    }

    /** Sends name, value, name, value … with the hidden fields of the last page. */
    public Client post(String path, String... fields) {
        return postExactly(path, withHidden(fields));
    }

    /** Without anything that the last page held, so also without a CSRF token. */
    public Client postExactly(String path, List<String[]> fields) {
        var body = fields.stream().map(field -> encode(field[0]) + "=" + encode(field[1])).collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body)));
    }

    public Client upload(String path, String field, String name, String type, byte[] bytes, String... fields) {
        var boundary = "----boundary";
        var body = new ByteArrayOutputStream();
        for (var pair : withHidden(fields)) write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + pair[0] + "\"\r\n\r\n" + pair[1] + "\r\n");
        write(body, "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: " + type + "\r\n\r\n");
        body.writeBytes(bytes);
        write(body, "\r\n--" + boundary + "--\r\n");
        return send(HttpRequest.newBuilder(URI.create(site + path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Bytes alone, as a script sends them, with the CSRF token of the last page that had one. */
    public Client part(String path, byte[] bytes) {
        withHidden().stream().filter(field -> field[0].equals("_csrf")).findFirst().ifPresent(field -> csrf = field[1]);
        return send(HttpRequest.newBuilder(URI.create(site + path)).header("Content-Type", "application/octet-stream")
                .header("X-CSRF-TOKEN", csrf).POST(BodyPublishers.ofByteArray(bytes)));
    }

    /** As a line of a request's head. */
    public String cookies() {
        return "Cookie: " + cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The hidden fields of the last page. */
    public List<String[]> hidden() {
        return withHidden();
    }

    private List<String[]> withHidden(String... fields) {
        var all = new ArrayList<String[]>();
        var match = HIDDEN.matcher(last == null ? "" : last.body());
        while (match.find()) all.add(new String[] {match.group(1), match.group(2) == null ? "" : match.group(2)});
        for (var i = 0; i < fields.length; i += 2) all.add(new String[] {fields[i], fields[i + 1]});
        return all;
    }

    private Client send(HttpRequest.Builder request) {
        try {
            if (!name.isEmpty()) request.header(jp.madoguchi.platform.DatabaseUse.HEADER, name);
            last = http.send(request.build(), BodyHandlers.ofString());
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** For what is no text. */
    public byte[] bytes(String path) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(site + path)).build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public byte[] postForBytes(String path, String... fields) {
        try {
            var all = new ArrayList<>(withHidden().stream().filter(field -> field[0].equals("_csrf")).limit(1).toList());
            for (var i = 0; i < fields.length; i += 2) all.add(new String[] {fields[i], fields[i + 1]});
            var body = all.stream().map(field -> encode(field[0]) + "=" + encode(field[1])).collect(Collectors.joining("&"));
            return http.send(HttpRequest.newBuilder(URI.create(site + path))
                    .header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(body))
                    .build(), BodyHandlers.ofByteArray()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @return how many bytes came into the file */
    public long save(String path, java.nio.file.Path file) {
        try {
            return java.nio.file.Files.size(http.send(HttpRequest.newBuilder(URI.create(site + path)).build(),
                    BodyHandlers.ofFile(file)).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int status() {
        return last.statusCode();
    }

    public String text() {
        return last.body();
    }

    public String path() {
        return last.uri().getPath();
    }

    public String header(String name) {
        return last.headers().firstValue(name).orElse("");
    }
}
