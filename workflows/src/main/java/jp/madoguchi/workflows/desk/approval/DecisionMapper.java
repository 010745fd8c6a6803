package jp.madoguchi.workflows.desk.approval;

import java.util.List;
import jp.madoguchi.db.id.ApplicationId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface DecisionMapper {

    void insert(DecisionRecord record);

    List<DecisionRecord> of(ApplicationId application);
}
