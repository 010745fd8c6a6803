package jp.madoguchi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.cases.application.State;
import org.junit.jupiter.api.Test;

/** Whatever is looked up by a name has its words: nobody is ever shown the key. */
class MessagesTest {

    private static final Properties WORDS = new Properties();

    static {
        for (var file : List.of("forms", "workflows", "platform", "designer")) {
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

    @Test
    void everyStateHasItsWords() {
        assertThat(State.values()).allSatisfy(state -> assertThat(WORDS.getProperty("state." + state)).as(state.name()).isNotBlank());
    }
}
