package jp.madoguchi.workflows.messages.bounce;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.NoticeFakes;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mailbox of returned mails, read by POP3 from a server on this machine: what was read goes, what could not be written down stays. */
class BounceMailboxTest {

    private final Notice gone = NoticeFakes.notice(Channel.MAIL, "misaki@example.jp", Priority.NEWS);
    private final Notice full = NoticeFakes.notice(Channel.MAIL, "hanako@example.jp", Priority.NEWS);
    private final Set<Integer> marked = Collections.synchronizedSet(new TreeSet<>());
    private final Set<Integer> deleted = Collections.synchronizedSet(new TreeSet<>());
    private List<String> box = List.of();
    private ServerSocket socket;

    @BeforeEach
    void aServer() throws IOException {
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::serve);
    }

    @AfterEach
    void stop() throws IOException {
        socket.close();
    }

    private void read(NoticeFakes.Returned bounces, String protocol) {
        new BounceMailbox(new BounceSettings(protocol, "127.0.0.1", socket.getLocalPort(), "bounce", "secret", ""),
                bounces).read();
    }

    private static String report(Notice notice, String status) {
        return """
                To: bounce+%s@pref.example.jp
                Content-Type: multipart/report; report-type=delivery-status; boundary="b"

                --b
                Content-Type: message/delivery-status

                Action: failed
                Status: %s
                --b--
                """.formatted(notice.id(), status);
    }

    private static String complaint(Notice notice) {
        return report(notice, "5.1.1").replace("delivery-status", "feedback-report")
                .replace("Action: failed", "Feedback-Type: abuse");
    }

    @Test
    void whatIsReadIsToldAndTakenOutWhetherItSaysAnythingOrNot() {
        box = List.of(report(gone, "5.1.1"), "Subject: 不在\n\n不在です。\n", report(full, "5.2.2"), complaint(full),
                "Content-Type: multipart/report; boundary=\"\n\nbroken\n");
        var bounces = new NoticeFakes.Returned(gone, full);
        read(bounces, "pop3");
        assertThat(bounces.told).containsExactly("hard 5.1.1", "refused 5.2.2", "complaint");
        assertThat(deleted).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void aNoticeThatIsNotKnownIsPassedOver() {
        box = List.of(report(gone, "5.1.1"), report(full, "5.1.1"));
        var bounces = new NoticeFakes.Returned(full);
        read(bounces, "pop3");
        assertThat(bounces.told).containsExactly("hard 5.1.1");
        assertThat(deleted).containsExactly(1, 2);
    }

    @Test
    void whatCouldNotBeWrittenDownStaysForTheNextRound() {
        box = List.of(report(gone, "5.1.1"), report(full, "5.2.2"));
        read(new NoticeFakes.Returned(gone, full) {
            @Override
            public void refused(Notice notice, String why) {
                throw new IllegalStateException("the database is gone");
            }
        }, "pop3");
        assertThat(deleted).doesNotContain(2);
    }

    @Test
    void withoutAProtocolAndFromAnEmptyBoxNothingIsRead() {
        var bounces = new NoticeFakes.Returned(gone);
        box = List.of(report(gone, "5.1.1"));
        read(bounces, "");
        assertThat(deleted).isEmpty();
        box = List.of();
        read(bounces, "pop3");
        assertThat(bounces.told).isEmpty();
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
            say(client, "+OK ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                // Marks count with the QUIT only, as RFC 1939 has it; before the answer, so that the test sees them.
                if (line.equals("QUIT")) deleted.addAll(marked);
                say(client, answer(line.split(" ")));
                if (line.equals("QUIT")) return;
            }
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private String answer(String[] said) {
        var number = said.length > 1 && said[1].matches("\\d+") ? Integer.parseInt(said[1]) : 0;
        return switch (said[0]) {
            case "USER", "PASS", "NOOP" -> "+OK";
            case "STAT" -> "+OK " + box.size() + " 1000";
            case "LIST" -> "+OK " + number + " " + box.get(number - 1).length();
            case "RETR", "TOP" -> "+OK\r\n" + box.get(number - 1).replace("\n", "\r\n") + "\r\n.";
            case "RSET" -> {
                marked.clear();
                yield "+OK";
            }
            case "DELE" -> {
                marked.add(number);
                yield "+OK";
            }
            case "QUIT" -> "+OK bye";
            default -> "-ERR";
        };
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().flush();
    }
}
