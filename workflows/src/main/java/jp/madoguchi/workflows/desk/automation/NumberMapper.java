package jp.madoguchi.workflows.desk.automation;

import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface NumberMapper {

    /** The counter's row is held until the transaction ends. */
    int next(@Param("procedure") ProcedureId procedure, @Param("step") String step, @Param("group") String group,
            @Param("year") int year);
}
