package jp.madoguchi.forms.submission;

import java.time.Instant;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.FormVersionId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

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
}
