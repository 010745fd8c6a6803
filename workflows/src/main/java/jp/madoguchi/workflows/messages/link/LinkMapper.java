package jp.madoguchi.workflows.messages.link;

import java.time.Instant;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface LinkMapper {

    void keep(@Param("hash") byte[] hash, @Param("link") SafeLink link, @Param("expires") Instant expires);

    Optional<SafeLink> find(@Param("hash") byte[] hash, @Param("purpose") SafeLink.Purpose purpose, @Param("now") Instant now);

    void forgetExpired(Instant now);
}
