package jp.madoguchi.workflows.cases.figures;

import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DecisionTimeMapper {

    List<DecisionTime> of(@Param("authority") AuthorityId authority, @Param("bureau") @Nullable String bureau,
            @Param("from") LocalDate from, @Param("to") LocalDate to);
}
