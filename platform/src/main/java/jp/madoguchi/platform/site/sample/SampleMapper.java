package jp.madoguchi.platform.site.sample;

import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Role;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface SampleMapper {

    boolean isEmpty();

    void authority(@Param("id") AuthorityId id, @Param("code") String code, @Param("name") String name,
            @Param("address") String address, @Param("appealTo") String appealTo);

    void department(@Param("id") DepartmentId id, @Param("authority") AuthorityId authority,
            @Param("department") SampleAuthority.Department department);

    void person(@Param("id") PersonId id, @Param("department") DepartmentId department,
            @Param("person") SampleAuthority.Person person, @Param("password") String password,
                    @Param("number") String number, @Param("mail") String mail);

    void role(@Param("person") PersonId person, @Param("role") Role role);
}
