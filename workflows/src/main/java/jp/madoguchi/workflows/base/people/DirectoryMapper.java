package jp.madoguchi.workflows.base.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DirectoryMapper {

    List<Department> departments(AuthorityId authority);

    Optional<DepartmentId> coded(@Param("authority") AuthorityId authority, @Param("code") String code);

    int count(@Param("department") DepartmentId department, @Param("role") Role role, @Param("post") String post);

    List<String> mails(@Param("department") DepartmentId department, @Param("roles") Set<Role> roles,
            @Param("post") String post, @Param("but") @Nullable PersonId but);

    Optional<String> mail(PersonId person);

    Optional<String> name(PersonId person);

    List<String> posts(AuthorityId authority);
}
