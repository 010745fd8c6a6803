package jp.madoguchi.platform.designer.steps;

import java.util.List;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SimulationMapper {

    int count(ProcedureId procedure);

    /** The latest first, as they were sent first. */
    List<Simulations.Past> past(@Param("procedure") ProcedureId procedure, @Param("most") int most);
}
