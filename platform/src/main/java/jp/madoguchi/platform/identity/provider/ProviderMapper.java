package jp.madoguchi.platform.identity.provider;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ProviderMapper {

    List<Provider> active();

    Optional<Provider> of(@Param("authority") AuthorityId authority);

    Optional<Provider> byEntity(@Param("entity") String entity);

    void put(@Param("authority") AuthorityId authority, @Param("entity") String entity,
            @Param("metadata") String metadata, @Param("url") String url, @Param("at") Instant at);

    void set(@Param("authority") AuthorityId authority, @Param("active") boolean active, @Param("encrypted") boolean encrypted);

    void rules(@Param("authority") AuthorityId authority, @Param("rules") Rules rules);

    void capture(@Param("authority") AuthorityId authority, @Param("captured") Provider.Captured captured, @Param("at") Instant at);

    /** One that was not tried since, locked; other nodes pass over it. */
    Optional<Provider> due(@Param("before") Instant before);

    void again(@Param("authority") AuthorityId authority, @Param("metadata") String metadata, @Param("at") Instant at);

    void tried(@Param("authority") AuthorityId authority, @Param("at") Instant at);

    boolean isTaken(@Param("entity") String entity, @Param("but") AuthorityId but);

    void failed(@Param("authority") AuthorityId authority, @Param("why") String why, @Param("at") Instant at);
}
