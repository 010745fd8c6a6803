package jp.madoguchi.workflows.base.authority;

import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.ProcedureId;
import org.apache.ibatis.annotations.Mapper;

@Mapper
interface AuthorityMapper {

    Optional<Authority> find(String code);

    Contact contact(ProcedureId procedure);

    Issuer issuer(DepartmentId department);

    Authority get(AuthorityId id);
}
