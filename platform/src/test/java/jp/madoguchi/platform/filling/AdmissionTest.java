package jp.madoguchi.platform.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import jp.madoguchi.platform.acting.Applying;
import org.junit.jupiter.api.Test;

/** 受け入れ: what is too large, or large and from nobody, is turned away by its first lines; none of its body is read or stored. */
class AdmissionTest extends AtInput {

    private static final long LARGE = 50_000_000;

    @Test
    void aStrangersLargeBodyIsTurnedAwayOnEveryRoute() throws IOException {
        for (var route : List.of("/verify", "/procedures/parking-permit", "/login", "/drafts/00000000-0000-7000-8000-000000000000/pages/address",
                "/applications/K2-R8-000001-1/correction", "/opinions/x", "/staff/registry/imports", "/staff/procedures/new", "/nowhere")) {
            assertThat(answer(route, "Content-Length: " + LARGE)).as(route).isIn(403, 413);
            assertThat(answer(route, "Transfer-Encoding: chunked")).as(route).isEqualTo(411);
        }
        assertThat(answer("/handover/x", "Content-Length: " + LARGE)).isEqualTo(413);
        assertThat(answer("/payments/notices/mie", "Content-Length: " + LARGE)).isEqualTo(413);
    }

    @Test
    void theBrowserOfADraftMaySendItsFilesAndNoOtherBrowserMay() throws IOException {
        var mine = new Applying(site).untilProof();
        var other = new Applying(site).untilProof();
        var path = mine.draft() + "/pages/proof-injury";
        var content = "Content-Length: 20000000";

        assertThat(answer(path, content, other.client().cookies())).isEqualTo(403);
        assertThat(answer(path, content, mine.client().cookies(), "Sec-Fetch-Site: cross-site")).isEqualTo(403);
        assertThat(answer(path, content, mine.client().cookies(), "Origin: https://elsewhere.example")).isEqualTo(403);
        assertThat(answer(path, "Content-Length: 400000000", mine.client().cookies())).isEqualTo(413);
    }

    @Test
    void nothingOfItLiesInATemporaryFile() throws IOException {
        var before = temporary();
        try (var socket = open("/verify", "Content-Length: 20000000")) {
            socket.getOutputStream().write(new byte[1_000_000]);
            socket.getOutputStream().flush();
            assertThat(status(socket)).isEqualTo(403);
            assertThat(temporary()).isEqualTo(before);
        }
    }

    private int answer(String path, String... headers) throws IOException {
        try (var socket = open(path, headers)) {
            return status(socket);
        }
    }

    /** The first lines of a request, and nothing of the body that they promise. */
    private Socket open(String path, String... headers) throws IOException {
        var address = URI.create(site);
        var socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(("POST " + path + " HTTP/1.1\r\nHost: " + address.getRawAuthority() + "\r\n"
                + "Content-Type: multipart/form-data; boundary=b\r\nConnection: close\r\n" + String.join("\r\n", headers) + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return socket;
    }

    private static int status(Socket socket) throws IOException {
        var line = new StringBuilder();
        for (var c = socket.getInputStream().read(); c >= 0 && c != '\r'; c = socket.getInputStream().read()) line.append((char) c);
        return Integer.parseInt(line.substring(9, 12));
    }

    /** In this site's own folder, which has its port in its name. */
    private long temporary() throws IOException {
        var ours = "tomcat." + URI.create(site).getPort() + ".*";
        var all = 0L;
        var folders = 0;
        try (var found = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), ours)) {
            for (var folder : found) {
                folders++;
                try (Stream<Path> files = Files.walk(folder)) {
                    all += files.filter(file -> file.getFileName().toString().startsWith("upload_")).count();
                }
            }
        }
        assertThat(folders).isPositive();
        return all;
    }
}
