package jp.madoguchi.platform.documents.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The test card of the docs (署名アプリの見本), compiled once, which its own start would do each time. */
public final class CardProgram {

    private static final Path SOURCE = Path.of("../docs/TestCard.java");
    private static final Path COMPILED = Path.of("target", "test-card");

    private static Method card;

    private CardProgram() {
    }

    /** Called here: to start a program takes longer than to sign. @return its exit code and what it said */
    public static String run(String address, Path file) throws IOException, InterruptedException {
        var said = new ByteArrayOutputStream();
        try (var out = new PrintStream(said, true, StandardCharsets.UTF_8)) {
            return card().invoke(null, out, new String[] {address, file.toString()}) + " " + said.toString(StandardCharsets.UTF_8);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As a program of its own, as the docs say. */
    public static String start(String address, Path file) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(java, SOURCE.toString(), address, file.toString()).redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor(60, TimeUnit.SECONDS);
        return run.exitValue() + " " + said;
    }

    private static synchronized Method card() throws IOException, ReflectiveOperationException {
        if (card != null) return card;
        Files.createDirectories(COMPILED);
        var problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", COMPILED.toString(), SOURCE.toString());
        if (problems != 0) throw new IllegalStateException(SOURCE + " cannot be compiled");
        card = new URLClassLoader(new URL[] {COMPILED.toUri().toURL()}).loadClass("TestCard")
                .getDeclaredMethod("run", PrintStream.class, String[].class);
        card.setAccessible(true);
        return card;
    }
}
