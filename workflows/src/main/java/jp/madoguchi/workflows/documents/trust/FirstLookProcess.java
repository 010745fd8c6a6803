package jp.madoguchi.workflows.documents.trust;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Opens files from outside in a process of its own, which has little memory, no secret in its environment and ten seconds for each: a
 * file of some kilobytes may want gigabytes to be read. What it can hold, the site can hold. One process, kept warm; a new one when it
 * died.
 */
@Component
class FirstLookProcess implements FirstLook, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FirstLookProcess.class);
    private static final int SECONDS = 10;
    private static final String NESTED = "jar:nested:";

    private final ReentrantLock one = new ReentrantLock(true);
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("first-look-watch").factory());
    private @Nullable Process process;

    @Override
    public @Nullable String refuse(byte[] file) {
        if (file.length > Bounds.LARGEST) return "tooLarge";
        one.lock();
        try {
            var running = running();
            if (running == null) return "busy";
            var end = watch.schedule(running::destroyForcibly, SECONDS, TimeUnit.SECONDS);
            try {
                var answer = ask(running, file);
                return answer.isEmpty() ? null : answer;
            } finally {
                end.cancel(false);
            }
        } catch (IOException e) {
            // It ended over this file: too much memory, too much time.
            LOG.info("A file from outside could not be looked at: {}", e.getClass().getSimpleName());
            end();
            return "unreadable";
        } finally {
            one.unlock();
        }
    }

    private static String ask(Process running, byte[] file) throws IOException {
        var out = new DataOutputStream(running.getOutputStream());
        out.writeInt(file.length);
        out.write(file);
        out.flush();
        return new DataInputStream(running.getInputStream()).readUTF();
    }

    private @Nullable Process running() {
        var running = process;
        if (running != null && running.isAlive()) return running;
        var builder = new ProcessBuilder(command()).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        try {
            process = builder.start();
            return process;
        } catch (IOException e) {
            LOG.error("No process could be started to look at files from outside", e);
            return null;
        }
    }

    private static List<String> command() {
        var command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
                "-XX:+ExitOnOutOfMemoryError", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto", "-Djava.awt.headless=true",
                "-cp", System.getProperty("java.class.path")));
        var main = FirstLookMain.class.getName();
        var packed = String.valueOf(FirstLookMain.class.getResource("FirstLookMain.class")).startsWith(NESTED);
        if (packed) command.addAll(List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher"));
        else command.add(main);
        return command;
    }

    @Override
    public void destroy() {
        watch.shutdownNow();
        end();
    }

    /** What is about to die seems alive for a moment, and would take the next file with it. */
    private void end() {
        var running = process;
        process = null;
        if (running != null) running.destroyForcibly();
    }
}
