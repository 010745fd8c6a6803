package jp.madoguchi.workflows.engine.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.WorkflowVersionId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class WorkflowMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    WorkflowMapper workflows;

    @Autowired
    TestRows rows;

    @Test
    void versionsOfACodeAreCountedAndKeptAsTheyWereWritten() {
        var authority = rows.authority("engine");
        var first = new WorkflowVersionId(UUID.randomUUID());
        var second = new WorkflowVersionId(UUID.randomUUID());
        workflows.insert(first, authority, "W1", "{\"a\":1}", NOW);
        workflows.insert(second, authority, "W1", "{\"a\":2}", NOW);

        assertThat(workflows.definition(first).orElseThrow().replace(" ", "")).isEqualTo("{\"a\":1}");
        assertThat(rows.sql().queryForList("select version from workflow_version where workflow_code = 'W1' order by version", Integer.class))
                .containsExactly(1, 2);
    }

    @Test
    void thoseOfProceduresAreLive() {
        var authority = rows.authority("engine");
        rows.procedure(authority, rows.department(authority, "welfare"), "W2");
        var alone = rows.workflow(authority, "W3");
        var used = rows.sql().queryForObject("select workflow_version_id from procedure where code = 'W2' and authority_id = ?", UUID.class,
                authority.value());

        assertThat(workflows.live()).contains(new WorkflowVersionId(used)).doesNotContain(alone);
    }
}
