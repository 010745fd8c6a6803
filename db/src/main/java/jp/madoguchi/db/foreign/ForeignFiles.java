package jp.madoguchi.db.foreign;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ProcessBuilder.Redirect;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.share.Share;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * 外からのファイル: asks processes of their own what is in files from outside, at most one process a processor. Each is kept warm; one
 * that ended over a file, by too much memory or time, is replaced for the next. Where the machine allows it, they start without a network.
 */
@Component
public class ForeignFiles implements DisposableBean {

    /** Reads an answer while it comes. */
    @FunctionalInterface
    public interface Reader<T extends @Nullable Object> {
        T read(DataInputStream answer) throws IOException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(ForeignFiles.class);
    private static final int SECONDS_TO_TRY = 10;
    private static final List<String> WALL = List.of("unshare", "--map-root-user", "--net", "--");

    private final Share share = new Share("foreign", Runtime.getRuntime().availableProcessors(), 32, Duration.ofSeconds(10));
    private final ConcurrentLinkedDeque<ForeignProcess> warm = new ConcurrentLinkedDeque<>();
    private final AtomicReference<@Nullable List<String>> wall = new AtomicReference<>();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("foreign-files").factory());

    /**
     * @throws NotLookedAt if the file cannot be read
     * @throws Busy if too many wait already
     * @throws IOException of the given file or of the reader
     */
    public <T extends @Nullable Object> T ask(Question question, InputStream file, long size, Reader<T> reader)
            throws IOException, NotLookedAt {
        try (var place = share.enter()) {
            var process = process();
            var end = watch.schedule(process::end, question.within().toSeconds(), TimeUnit.SECONDS);
            var good = false;
            try {
                var answer = process.ask(question, file, Math.toIntExact(size), reader);
                good = true;
                return answer;
            } catch (Pieces.Broken e) {
                LOG.info("A file from outside could not be looked at by {}: {}", question.look().getSimpleName(), e.getMessage());
                throw new NotLookedAt(String.valueOf(e.getMessage()));
            } finally {
                // One that was late may be ending at this moment.
                if (end.cancel(false) && good) warm.push(process);
                else process.end();
            }
        }
    }

    public <T extends @Nullable Object> T ask(Question question, byte[] file, Reader<T> reader) throws IOException, NotLookedAt {
        return ask(question, new ByteArrayInputStream(file), file.length, reader);
    }

    private ForeignProcess process() throws IOException {
        for (var kept = warm.poll(); kept != null; kept = warm.poll()) if (kept.isAlive()) return kept;
        return ForeignProcess.start(wall());
    }

    /** Asked once: whether this machine lets us start a process without a network. */
    private List<String> wall() {
        var known = wall.get();
        if (known != null) return known;
        var found = isAllowed() ? WALL : List.<String>of();
        wall.set(found);
        return found;
    }

    private static boolean isAllowed() {
        try {
            var tried = new ProcessBuilder(Stream.concat(WALL.stream(), Stream.of("true")).toList())
                    .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
            return tried.waitFor(SECONDS_TO_TRY, TimeUnit.SECONDS) && tried.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        for (var kept = warm.poll(); kept != null; kept = warm.poll()) kept.end();
    }
}
