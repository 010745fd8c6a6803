package jp.madoguchi.db.foreign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Real processes: what happens in one of them over a file happens to nobody else. */
class ForeignFilesTest {

    private static final ForeignFiles FILES = new ForeignFiles();
    private static final byte[] FILE = "a file".getBytes(StandardCharsets.UTF_8);

    @AfterAll
    static void end() {
        FILES.destroy();
    }

    @Test
    void aLookAnswersInAProcessThatKnowsNoSecretAndIsKeptWarm() throws Exception {
        var first = ask(Question.of(Who.class, "x"));
        var second = ask(Question.of(Who.class, "y"));

        assertThat(first).startsWith("a file x 0 ").doesNotEndWith(" " + ProcessHandle.current().pid());
        assertThat(second).isEqualTo(first.replace(" x ", " y "));
    }

    @Test
    void anAnswerMayBeLong() throws Exception {
        var read = FILES.<Long>ask(Question.of(Long50.class), FILE, answer -> {
            var all = 0L;
            for (var got = answer.read(new byte[9999]); got >= 0; got = answer.read(new byte[9999])) all += got;
            return all;
        });

        assertThat(read).isEqualTo(50_000_000L);
    }

    @Test
    void whatCannotBeReadTooMuchMemoryAndTooMuchTimeAreAboutOneFileOnly() throws Exception {
        assertThatThrownBy(() -> ask(Question.of(Throws.class))).isInstanceOf(NotLookedAt.class);
        assertThatThrownBy(() -> ask(Question.of(Greedy.class))).isInstanceOf(NotLookedAt.class);
        assertThatThrownBy(() -> ask(Question.of(Endless.class).within(Duration.ofSeconds(2)))).isInstanceOf(NotLookedAt.class);

        assertThat(ask(Question.of(Who.class, "x"))).startsWith("a file x");
    }

    @Test
    void aReaderThatFailsIsNoFaultOfTheFile() throws Exception {
        assertThatThrownBy(() -> FILES.ask(Question.of(Who.class, "x"), FILE, answer -> {
            throw new IOException("disk full");
        })).isInstanceOf(IOException.class).hasMessage("disk full");

        assertThat(ask(Question.of(Who.class, "x"))).startsWith("a file x");
    }

    @Test
    void nothingThereReachesAnything() throws Exception {
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThat(ask(Question.of(Calls.class, Integer.toString(listening.getLocalPort()), InetAddress.getLocalHost().getHostName()))).isEqualTo("none");
        }
    }

    /** Where no wall can be built around it. */
    @Test
    void norDoesItWithoutAWall() throws Exception {
        var process = ForeignProcess.start(List.of());
        try (var listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1")); var file = new ByteArrayInputStream(FILE)) {
            var question = Question.of(Calls.class, Integer.toString(listening.getLocalPort()), InetAddress.getLocalHost().getHostName());
            assertThat(process.<String>ask(question, file, FILE.length, answer -> answer.readUTF())).isEqualTo("none");
        } finally {
            process.end();
        }
    }

    private static String ask(Question question) throws IOException, NotLookedAt {
        return FILES.ask(question, FILE, answer -> answer.readUTF());
    }

    static final class Who implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            answer.writeUTF(new String(file, StandardCharsets.UTF_8) + " " + with.getFirst() + " " + System.getenv().size() + " "
                    + ProcessHandle.current().pid());
        }
    }

    static final class Long50 implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            for (var i = 0; i < 50; i++) answer.write(new byte[1_000_000]);
        }
    }

    static final class Throws implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            answer.writeUTF("half an answer");
            throw new IOException("a file");
        }
    }

    static final class Greedy implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            answer.writeInt(new long[200_000_000].length);
        }
    }

    static final class Endless implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            for (var i = 0; i >= 0; i = i + 1 & 0xffff) if (i == 70_000) answer.writeInt(i);
        }
    }

    /** As a PDF, a picture or an XML might want it. */
    static final class Calls implements Look {
        @Override
        public void at(byte[] file, List<String> with, DataOutputStream answer) throws IOException {
            var port = Integer.parseInt(with.getFirst());
            var ways = Map.<String, Callable<?>>of("socket", () -> new Socket("127.0.0.1", port),
                    "channel", () -> SocketChannel.open(new InetSocketAddress("127.0.0.1", port)),
                    "address", () -> URI.create("http://127.0.0.1:" + port).toURL().openStream(),
                    "client", () -> HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port)).build(),
                            HttpResponse.BodyHandlers.ofString()),
                    "name", () -> InetAddress.getByName(with.getLast()));
            var open = ways.entrySet().stream().filter(way -> reaches(way.getValue())).map(Map.Entry::getKey).sorted().toList();
            answer.writeUTF(open.isEmpty() ? "none" : open.toString());
        }

        private static boolean reaches(Callable<?> way) {
            try {
                way.call();
                return true;
            } catch (Exception | ExceptionInInitializerError e) {
                return false;
            }
        }
    }
}
