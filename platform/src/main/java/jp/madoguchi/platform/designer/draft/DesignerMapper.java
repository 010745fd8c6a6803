package jp.madoguchi.platform.designer.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.FormDraftId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@Mapper
interface DesignerMapper {

    Optional<FormDraft> draft(ProcedureId procedure);

    /** Nothing is published of this procedure, and no draft begun, until the transaction ends. */
    ProcedureId lockProcedure(ProcedureId procedure);

    /** Locks the row until the transaction ends, so that edits come one after the other. */
    Optional<FormDraft> lock(ProcedureId procedure);

    /** Does nothing when somebody began one at the same moment. */
    void begin(@Param("draft") FormDraft draft);

    void save(@Param("id") FormDraftId id, @Param("json") ObjectNode json, @Param("at") Instant at);

    void move(@Param("draft") FormDraft draft, @Param("at") Instant at);

    void discard(FormDraftId id);

    void addChange(FormChange change);

    /** What this person did last and has not taken back. */
    Optional<FormChange> lastDone(@Param("draft") FormDraftId draft, @Param("person") PersonId person);

    /** What this person took back last. */
    Optional<FormChange> lastUndone(@Param("draft") FormDraftId draft, @Param("person") PersonId person);

    void mark(@Param("draft") FormDraftId draft, @Param("revision") int revision, @Param("state") String state);

    /** After a new act there is nothing to do again. */
    void dropUndone(@Param("draft") FormDraftId draft, @Param("person") PersonId person);

    boolean changedBy(@Param("draft") FormDraftId draft, @Param("person") PersonId person);

    void appear(@Param("draft") FormDraftId draft, @Param("person") PersonId person, @Param("place") String place, @Param("at") Instant at);

    List<Present> present(@Param("draft") FormDraftId draft, @Param("except") PersonId except, @Param("since") Instant since);

    void keepClip(@Param("person") PersonId person, @Param("clip") ArrayNode clip, @Param("at") Instant at);

    Optional<ArrayNode> clip(PersonId person);
}
