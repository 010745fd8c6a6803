package jp.madoguchi.workflows.base.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DirectoryMapperTest {

    @Autowired
    DirectoryMapper directory;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;

    @BeforeEach
    void aDepartment() {
        authority = rows.authority("mapper");
        welfare = rows.department(authority, "welfare");
    }

    @Test
    void mailsAreThoseOfActivePeopleWithOneOfTheRolesEachOnce() {
        rows.person(authority, welfare, "both", "OWNER", "APPROVER");
        rows.person(authority, welfare, "clerk", "CLERK");
        var left = rows.person(authority, welfare, "left", "OWNER");
        var asking = rows.person(authority, welfare, "asking", "OWNER");
        rows.person(authority, rows.department(authority, "school"), "elsewhere", "OWNER");
        rows.sql().update("update person set active = false where id = ?", left.value());

        assertThat(directory.mails(welfare, Set.of(Role.OWNER, Role.APPROVER), "", asking)).containsExactly("both@example.jp");
        assertThat(directory.mails(welfare, Set.of(Role.OWNER), "", null)).containsExactly("asking@example.jp", "both@example.jp");
    }

    @Test
    void aPostNarrowsDownWhoCouldAct() {
        var chief = rows.person(authority, welfare, "chief", "APPROVER");
        rows.person(authority, welfare, "other", "APPROVER");
        rows.sql().update("update person set post = '課長' where id = ?", chief.value());

        assertThat(directory.count(welfare, Role.APPROVER, "")).isEqualTo(2);
        assertThat(directory.count(welfare, Role.APPROVER, "課長")).isEqualTo(1);
        assertThat(directory.posts(authority)).containsExactly("課長");
    }

    @Test
    void aDepartmentIsFoundByItsCodeWithinItsAuthorityAlone() {
        assertThat(directory.coded(authority, "welfare")).contains(welfare);
        assertThat(directory.coded(rows.authority("other"), "welfare")).isEmpty();
        assertThat(directory.departments(authority)).extracting(Department::code).containsExactly("welfare");
    }
}
