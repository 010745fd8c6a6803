package jp.madoguchi.platform.designer.steps;

import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SimulationMapper {

    int count(ProcedureId procedure);
}
