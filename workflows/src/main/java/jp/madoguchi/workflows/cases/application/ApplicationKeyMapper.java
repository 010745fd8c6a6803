package jp.madoguchi.workflows.cases.application;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ApplicationKeyMapper {

    void add(@Param("id") ApplicationId id, @Param("key") byte[] key, @Param("expires") Instant expires);

    ApplicantBrowsers.Count count(@Param("id") ApplicationId id, @Param("now") Instant now);

    List<ApplicationId> sentFrom(@Param("key") byte[] key, @Param("since") Instant since);

    void close(@Param("key") byte[] key, @Param("ids") List<ApplicationId> ids);

    void forgetExpired(Instant now);

    boolean isKey(byte[] key);
}
