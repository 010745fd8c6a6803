package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.cases.application.State;
import org.junit.jupiter.api.Test;

/** Whatever is looked up by a name has its words: nobody is ever shown the key. */
class MessagesTest {

    private static final Properties WORDS = new Properties();

    static {
        for (var file : List.of("words", "forms", "workflows", "platform", "designer")) {
            try (var in = new InputStreamReader(MessagesTest.class.getResourceAsStream("/messages/" + file
                    + ".properties"), StandardCharsets.UTF_8)) {
                WORDS.load(in);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    void everyActOfTheAuditHasItsWords() {
        assertThat(AuditAction.values()).allSatisfy(action -> assertThat(WORDS.getProperty("audit." + action.code()))
                .as(action.code()).isNotBlank());
        assertThat(Arrays.stream(AuditAction.values()).map(AuditAction::code)).doesNotHaveDuplicates();
    }

    /** Looked up by its whole name somewhere, or by a beginning that is put together with a code. */
    @Test
    void everyMessageIsUsed() throws IOException {
        var sources = new StringBuilder();
        for (var module : List.of("forms", "workflows", "platform")) {
            try (var files = Files.walk(Path.of("..", module, "src", "main"))) {
                for (var file : files.filter(one -> one.toString().matches(".*\\.(java|html|js)")).toList()) sources.append(Files.readString(file)).append('\n');
            }
        }
        var names = Pattern.compile("[\\w.-]+").matcher(sources).results().map(match -> match.group()).collect(Collectors.toSet());
        var beginnings = Pattern.compile("#\\{\\|([\\w.-]+?)\\$\\{|[\"']([a-zA-Z][\\w.-]*\\.)[\"']\\s*\\+").matcher(sources).results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1)).collect(Collectors.toSet());

        assertThat(WORDS.stringPropertyNames()).hasSizeGreaterThan(3_000).filteredOn(key -> !names.contains(key)
                && beginnings.stream().noneMatch(key::startsWith)).isEmpty();
    }

    @Test
    void everyStateHasItsWords() {
        assertThat(State.values()).allSatisfy(state -> assertThat(WORDS.getProperty("state." + state)).as(state.name()).isNotBlank());
    }
}
