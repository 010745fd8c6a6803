package jp.madoguchi.workflows.payments.gateway;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Stands in for Stripe's servers on this machine: answers what it was told, and remembers what was asked. */
final class StripeStand implements AutoCloseable {

    /** @param status of HTTP */
    record Answer(int status, String json) {
    }

    final Map<String, Answer> answers = new ConcurrentHashMap<>();
    final List<String> requests = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    StripeStand() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            var query = exchange.getRequestURI().getRawQuery();
            var key = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            var asked = URLDecoder.decode((query == null ? "" : query)
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8),
                    StandardCharsets.UTF_8);
            requests.add(key + " " + asked);
            var page = asked.contains("starting_after") ? key + " more" : key;
            var answer = answers.getOrDefault(page, new Answer(404, """
                    {"error": {"type": "invalid_request_error", "code": "resource_missing"}}"""));
            var bytes = answer.json.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    void answers(String request, String json) {
        answers.put(request, new Answer(200, json));
    }

    StripeGateway gateway(Clock clock) {
        return new StripeGateway(new GatewaySettings.Account("stripe", "sk_test_x", "whsec_test",
                "http://127.0.0.1:" + server.getAddress().getPort()), clock);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
