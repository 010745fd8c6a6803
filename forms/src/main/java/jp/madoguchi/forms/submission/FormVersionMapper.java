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

    Optional<String> definition(FormVersionId id);
}
