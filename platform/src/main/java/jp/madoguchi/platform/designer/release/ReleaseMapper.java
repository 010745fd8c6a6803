package jp.madoguchi.platform.designer.release;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface ReleaseMapper {

    /** Procedures whose draft is due. */
    List<ProcedureId> due(Instant now);
}
