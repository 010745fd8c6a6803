package jp.madoguchi.forms.submission;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

@Mapper
interface FormVersionMapper {

    /** As version 1 of that code, or one more than the last. */
    void insert(@Param("id") FormVersionId id, @Param("authority") AuthorityId authority, @Param("code") String code,
            @Param("definition") String definition, @Param("at") Instant at);

    void insertTrial(@Param("id") FormVersionId id, @Param("authority") AuthorityId authority, @Param("code") String code,
            @Param("definition") String definition, @Param("at") Instant at);

    boolean isTrial(FormVersionId id);

    Optional<FormVersionId> newer(FormVersionId id);

    /** Those that no draft is on any more. */
    void removeTrials(Instant before);

    Optional<String> definition(FormVersionId id);

    /** Null for one that was published before there was a designer. */
    @Nullable ObjectNode blueprint(FormVersionId id);

    void describe(@Param("id") FormVersionId id, @Param("blueprint") ObjectNode blueprint,
            @Param("note") String note, @Param("by") @Nullable PersonId by, @Param("checkedBy") @Nullable PersonId checkedBy);

    void retire(@Param("id") FormVersionId id, @Param("at") Instant at);

    /** The latest first. */
    List<FormVersion> versions(@Param("authority") AuthorityId authority, @Param("code") String code);

    Optional<FormVersion> version(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("number") int number);
}
