package jp.madoguchi.platform.designer.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.definition.FormJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DesignerMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    DesignerMapper designs;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;
    private PersonId owner;
    private PersonId other;

    @BeforeEach
    void aProcedure() {
        authority = rows.authority("designs");
        var welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "F1");
        owner = rows.person(authority, welfare, "designs-owner", "OWNER");
        other = rows.person(authority, welfare, "designs-other", "OWNER");
    }

    @Test
    void aProcedureHasOneDraftHoweverManyBeginOne() {
        var first = begin();
        begin();

        assertThat(designs.draft(procedure)).get().extracting(FormDraft::id).isEqualTo(first);
    }

    @Test
    void aDraftIsKeptAsItWasDrawnAndCounted() {
        var id = begin();
        designs.save(id, FormJson.tree().objectNode().put("title", "改めた様式"), NOW);

        assertThat(designs.lock(procedure)).get().satisfies(draft -> {
            assertThat(draft.json().get("title").asString()).isEqualTo("改めた様式");
            assertThat(draft.revision()).isEqualTo(2);
        });
        designs.discard(id);
        assertThat(rows.sql().queryForList("select id from form_draft where procedure_id = ?", procedure.value())).isEmpty();
    }

    @Test
    void whoIsThereIsSeenByOthersForAWhile() {
        var id = begin();
        designs.appear(id, owner, "field:name", NOW);

        assertThat(designs.present(id, other, NOW.minusSeconds(60))).singleElement()
                .satisfies(one -> assertThat(one.place()).isEqualTo("field:name"));
        assertThat(designs.present(id, owner, NOW.minusSeconds(60))).as("oneself").isEmpty();
        assertThat(designs.present(id, other, NOW.plusSeconds(1))).as("later").isEmpty();
    }

    @Test
    void whatSomebodyCopiedIsTheirsAndTheLastOneCounts() {
        designs.keepClip(owner, FormJson.tree().arrayNode().add("a"), NOW);
        designs.keepClip(owner, FormJson.tree().arrayNode().add("b"), NOW);

        assertThat(designs.clip(owner).orElseThrow().get(0).asString()).isEqualTo("b");
        assertThat(designs.clip(other)).isEmpty();
    }

    private FormDraftId begin() {
        var id = FormDraftId.next(NOW);
        designs.begin(new FormDraft(id, authority, procedure, null, FormJson.tree().objectNode(), 1, ReleaseStage.drawing(""), NOW, owner));
        return id;
    }
}
