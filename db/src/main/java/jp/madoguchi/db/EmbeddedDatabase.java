package jp.madoguchi.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL whose data live in a folder, for trying out and for a town.
 *
 * <p>Durable as any other: fsync and synchronous_commit are on. One run at a time owns the folder; a server that a
 * killed run left behind is stopped first.
 */
public final class EmbeddedDatabase implements AutoCloseable {

    /** Another run already uses the data folder. */
    public static final class FolderInUse extends IllegalStateException {
        FolderInUse(Path folder) {
            super("別の Madoguchi がこのデータフォルダを使っています: " + folder.toAbsolutePath());
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedDatabase.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final FileChannel lock;
    private final Path data;
    private final Path program;
    private volatile EmbeddedPostgres server;
    private volatile boolean closing;

    private EmbeddedDatabase(FileChannel lock, Path data, Path program) throws IOException {
        this.lock = lock;
        this.data = data;
        this.program = program;
        this.server = start(0);
        watch();
    }

    /**
     * Starts the server on a free port of the loopback interface.
     *
     * @param program where its program is unpacked, once for all that name the same folder
     */
    public static EmbeddedDatabase in(Path home, Path program) throws IOException {
        Files.createDirectories(home);
        var lock = FileChannel.open(home.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            lock.close();
            throw new FolderInUse(home);
        }
        var data = home.resolve("postgres").toAbsolutePath();
        stopLeftover(data);
        return new EmbeddedDatabase(lock, data, program.toAbsolutePath());
    }

    private EmbeddedPostgres start(int port) throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(program.toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setPort(port)
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
    }

    /** A server that ends by itself, or is killed, is started again at the same port: nobody else would. */
    private void watch() throws IOException {
        process(data).ifPresent(process -> Thread.ofPlatform().daemon().name("database").start(() -> {
            process.onExit().join();
            startAgain();
        }));
    }

    private void startAgain() {
        while (!closing) {
            try {
                LOG.warn("The embedded database is gone and is started again");
                server.close();
                server = start(server.getPort());
                watch();
                return;
            } catch (IOException | RuntimeException e) {
                // Processes of the one that died may still hold its memory for a moment.
                LOG.warn("It does not start yet: {}", e.toString());
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void stopLeftover(Path data) throws IOException {
        process(data).ifPresent(process -> {
            process.destroy();
            process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        });
    }

    private static Optional<ProcessHandle> process(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return Optional.empty();
        var pid = Files.readAllLines(pidFile).getFirst().trim();
        return ProcessHandle.of(Long.parseLong(pid)).filter(process -> process.info().command().orElse("").endsWith("postgres"));
    }

    @Override
    public void close() throws IOException {
        closing = true;
        server.close();
        lock.close();
    }
}
