package jp.madoguchi.workflows.documents.seal;

import jp.madoguchi.db.id.AuthorityId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface SealMapper {

    SealState.Numbers numbers(AuthorityId authority);
}
