package jp.madoguchi.platform.designer.check;

import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface PlainWordMapper {

    List<PlainWords.Word> of(AuthorityId authority);

    void put(@Param("authority") AuthorityId authority, @Param("word") String word, @Param("plain") String plain);
}
