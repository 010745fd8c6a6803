package jp.madoguchi.platform.acting;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.awaitility.Awaitility;

/** Another node of the site, as a process of its own that can be killed; it works on the same database as the test. */
public final class Node implements AutoCloseable {

    private final DataSource database;
    private final Path data;
    private final List<String> options;
    private Process process;
    private String address;

    public Node(DataSource database, Path data, String... options) {
        this.database = database;
        this.data = data;
        this.options = List.of(options);
    }

    /** @return where it answers; the same each time */
    public String start() throws Exception {
        var jar = new File("target").listFiles((folder, name) -> name.matches("platform-.*-SNAPSHOT\\.jar"))[0];
        if (address == null) address = "http://127.0.0.1:" + FreePort.next();
        try (var connection = database.getConnection()) {
            var meta = connection.getMetaData();
            var command = new java.util.ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                    .toString(), "-Xmx256m", "-XX:+UseSerialGC", "-jar", jar.toString(),
                    "--spring.profiles.active=demo",
                    "--server.port=" + URI.create(address).getPort(), "--spring.datasource.url=" + meta.getURL(),
                            "--spring.datasource.username=" + meta.getUserName(), "--madoguchi.data=" + data,
                            "--madoguchi.site=" + address));
            command.addAll(options);
            process = new ProcessBuilder(command).redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File("target/node.log"))).start();
        }
        var http = HttpClient.newHttpClient();
        Awaitility.await().atMost(Duration.ofMinutes(2)).ignoreExceptions()
                .until(() -> http.send(HttpRequest.newBuilder(URI.create(address + "/")).build(),
                HttpResponse.BodyHandlers.discarding()).statusCode() == 200);
        return address;
    }

    /** As {@code kill -9}. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    public String resident() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS") || line.startsWith("VmHWM"))
                .map(line -> line.replaceAll("\\s+", " ")).toList().toString();
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) kill();
    }
}
