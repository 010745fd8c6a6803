package jp.madoguchi.platform.documents.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;

/** The test card of the docs (署名アプリの見本), run as a program of its own; compiled once, which its own start would do each time. */
public final class CardProgram {

    private static final Path SOURCE = Path.of("../docs/TestCard.java");
    private static final Path COMPILED = Path.of("target", "test-card");

    private static boolean compiled;

    private CardProgram() {
    }

    /** @return its exit code and what it said */
    public static String run(String address, Path card) throws IOException, InterruptedException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var run = new ProcessBuilder(java, "-XX:TieredStopAtLevel=1", "-cp", compiled().toString(), "TestCard", address, card.toString())
                .redirectErrorStream(true).start();
        var said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        run.waitFor(60, TimeUnit.SECONDS);
        return run.exitValue() + " " + said;
    }

    private static synchronized Path compiled() throws IOException {
        if (compiled) return COMPILED;
        Files.createDirectories(COMPILED);
        var problems = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", COMPILED.toString(), SOURCE.toString());
        if (problems != 0) throw new IllegalStateException(SOURCE + " cannot be compiled");
        compiled = true;
        return COMPILED;
    }
}
