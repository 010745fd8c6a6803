package jp.madoguchi.workflows.documents.seal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import jp.madoguchi.workflows.documents.trust.DemoTrust;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/** Timestamp authorities that do not work: no timestamp comes of them, in bounded time, and nobody takes them at their word. */
class TimestampsTest {

    @Test
    void oneThatIsDeadGivesNone() throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        refused("http://127.0.0.1:" + port);
    }

    @Test
    void oneThatAnswersWithErrorsPagesOrTooMuchGivesNone() throws IOException {
        answering(500, "sorry");
        answering(200, "<html>busy</html>");
        answering(200, "x".repeat(100_000));
        answering(302, "");
    }

    @Test
    void oneThatTakesTheCallAndSaysNothingGivesNone() throws IOException {
        try (var silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            refused("http://127.0.0.1:" + silent.getLocalPort());
        }
    }

    private static void answering(int status, String body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
        try {
            refused("http://127.0.0.1:" + server.getAddress().getPort());
        } finally {
            server.stop(0);
        }
    }

    private static void refused(String address) {
        var settings = new SealSettings(Map.of(), address, false, 12_000);
        var stamps = new Timestamps(settings, new DefaultListableBeanFactory().getBeanProvider(DemoTrust.class), null, Clock.systemUTC(),
                Duration.ofSeconds(1));
        assertThatThrownBy(() -> stamps.getTimeStampResponse(DigestAlgorithm.SHA256, new byte[32])).isInstanceOf(Timestamps.NoTime.class);
    }
}
