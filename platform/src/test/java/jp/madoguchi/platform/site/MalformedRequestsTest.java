package jp.madoguchi.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.madoguchi.platform.Server;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first 5,000 of the malformed requests of bench/fuzz, at a site of their own: they change whatever they can. */
class MalformedRequestsTest {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

    /** Two minutes: with the stories that verify leaves out. */
    @Test
    @Tag("story")
    void nothingMalformedIsAnsweredWithAnErrorOfOursAStackTraceOrWhatAnotherPersonEntered() throws IOException {
        // What is only for tests stays away: it moves clocks.
        var site = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).filter(one -> !one.contains("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        var fuzz = new ProcessBuilder(JAVA, "../bench/Fuzz.java", JAVA, "5000", "-cp", site, Server.class.getName())
                .redirectErrorStream(true).start();

        assertThat(new String(fuzz.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).endsWith("\nok\n");
    }
}
