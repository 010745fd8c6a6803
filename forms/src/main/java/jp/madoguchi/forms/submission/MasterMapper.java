package jp.madoguchi.forms.submission;

import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface MasterMapper {

    record Column(String list, String column) {
    }

    /** Of the first row of each list. */
    List<Column> columns(AuthorityId authority);

    List<MasterRow> rows(@Param("authority") AuthorityId authority, @Param("list") String list);

    void remove(@Param("authority") AuthorityId authority, @Param("list") String list);

    void insert(@Param("authority") AuthorityId authority, @Param("list") String list, @Param("position") int position,
            @Param("row") MasterRow row);
}
