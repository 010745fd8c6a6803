package jp.madoguchi.db;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

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

    private final FileChannel lock;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(FileChannel lock, EmbeddedPostgres server) {
        this.lock = lock;
        this.server = server;
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
        var server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(program.toAbsolutePath().toFile())
                .setPGStartupWait(Duration.ofSeconds(60))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .start();
        return new EmbeddedDatabase(lock, server);
    }

    public String url() {
        return server.getJdbcUrl("postgres", "postgres");
    }

    private static void stopLeftover(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        var pid = Files.readAllLines(pidFile).getFirst().trim();
        ProcessHandle.of(Long.parseLong(pid))
                .filter(process -> process.info().command().orElse("").endsWith("postgres"))
                .ifPresent(process -> {
                    process.destroy();
                    process.onExit().orTimeout(30, java.util.concurrent.TimeUnit.SECONDS).join();
                });
    }

    @Override
    public void close() throws IOException {
        server.close();
        lock.close();
    }
}
