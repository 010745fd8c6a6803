package jp.madoguchi.workflows.messages.carrier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A mail server on this machine that takes everything but what it was told to refuse, and remembers what was said to it. */
final class SmtpFakes implements AutoCloseable {

    /** What is answered to a line that holds such a text. */
    final Map<String, String> answers = new ConcurrentHashMap<>();
    /** What was said, without the mails themselves; a connection begins with its EHLO. */
    final List<String> heard = Collections.synchronizedList(new ArrayList<>());
    final List<String> mails = Collections.synchronizedList(new ArrayList<>());
    private final ServerSocket socket;

    SmtpFakes() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    long connections() {
        return heard.stream().filter(line -> line.startsWith("EHLO")).count();
    }

    private void serve() {
        try {
            while (true) {
                var client = socket.accept();
                Thread.ofVirtual().start(() -> talk(client));
            }
        } catch (IOException e) {
            // The test is over.
        }
    }

    private void talk(Socket client) {
        try (client; var in = new BufferedReader(new InputStreamReader(client.getInputStream(),
                StandardCharsets.UTF_8))) {
            say(client, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.equals("DATA")) {
                    say(client, "354 go on");
                    mails.add(mail(in));
                }
                say(client, answer(line));
                if (line.equals("QUIT")) return;
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream().filter(one -> line.contains(one.getKey())).map(Map.Entry::getValue)
                .findFirst()
                .orElse("250 ok");
    }

    private static String mail(BufferedReader in) throws IOException {
        var mail = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) mail.append(line)
                .append("\r\n");
        return mail.toString();
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
