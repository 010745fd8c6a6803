package jp.madoguchi.platform.site.audit;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Staff;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface AuditMapper {

    void insert(@Param("at") Instant at, @Param("authority") AuthorityId authority,
            @Param("by") @Nullable PersonId by, @Param("action") String action,
                    @Param("application") @Nullable ApplicationId application, @Param("detail") String detail);

    void insertAll(@Param("at") Instant at, @Param("by") Staff by, @Param("action") String action,
            @Param("applications") List<ApplicationId> applications, @Param("detail") String detail);

    List<Audit.Entry> latest(@Param("authority") AuthorityId authority, @Param("most") int most, @Param("skipped") int skipped);
}
