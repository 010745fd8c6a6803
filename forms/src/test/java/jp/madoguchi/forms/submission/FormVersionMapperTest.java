package jp.madoguchi.forms.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class FormVersionMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    FormVersionMapper versions;

    @Autowired
    TestRows rows;

    private AuthorityId authority;

    @BeforeEach
    void anAuthority() {
        authority = rows.authority("mapper");
    }

    @Test
    void versionsAreNumberedForEachFormOfEachAuthority() {
        var first = insert(authority, "F1");
        var second = insert(authority, "F1");
        var other = insert(rows.authority("other"), "F1");

        assertThat(number(first)).isEqualTo(1);
        assertThat(number(second)).isEqualTo(2);
        assertThat(number(other)).isEqualTo(1);
        assertThat(versions.newer(first)).contains(second);
        assertThat(versions.newer(second)).isEmpty();
    }

    @Test
    void aVersionKeepsHowItWasDrawnAndWhenAnotherTookItsPlace() {
        var id = insert(authority, "F1");
        var drawn = FormJson.tree().objectNode();
        drawn.put("madoguchi", "procedure");

        versions.describe(id, drawn, "直した", null, null);
        versions.retire(id, NOW);

        assertThat(versions.blueprint(id)).isEqualTo(drawn);
        assertThat(rows.sql().queryForMap("select note, retired_at is not null as retired from form_version where id = ?", id.value()))
                .containsEntry("note", "直した").containsEntry("retired", true);
    }

    @Test
    void whatIsOnlyTriedOutHasNoNumberAndGoesAfterAWhile() {
        var id = FormVersionId.next(NOW);
        versions.insertTrial(id, authority, "F1", "{}", NOW);

        assertThat(versions.isTrial(id)).isTrue();
        versions.removeTrials(NOW);
        assertThat(versions.definition(id)).isPresent();
        versions.removeTrials(NOW.plusSeconds(1));
        assertThat(versions.definition(id)).isEmpty();
    }

    private FormVersionId insert(AuthorityId of, String code) {
        var id = FormVersionId.next(NOW);
        versions.insert(id, of, code, "{}", NOW);
        return id;
    }

    private int number(FormVersionId id) {
        return rows.sql().queryForObject("select version from form_version where id = ?", Integer.class, id.value());
    }
}
