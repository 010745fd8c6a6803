package jp.madoguchi.workflows.cases.task;

import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface JurisdictionMapper {

    List<Jurisdictions.Listed> all(AuthorityId authority);

    void clear(@Param("authority") AuthorityId authority, @Param("list") String list);

    boolean add(@Param("authority") AuthorityId authority, @Param("list") String list, @Param("value") String value,
            @Param("code") String code);

    List<String> lists(AuthorityId authority);
}
