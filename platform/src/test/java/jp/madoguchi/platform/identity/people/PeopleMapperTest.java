package jp.madoguchi.platform.identity.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class PeopleMapperTest {

    @Autowired
    PeopleMapper people;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;

    @BeforeEach
    void aDepartment() {
        authority = rows.authority("people");
        welfare = rows.department(authority, "welfare");
    }

    @Test
    void rolesAreTakenAndGivenApart() {
        var person = rows.person(authority, welfare, "people-one", "CLERK", "APPROVER");

        people.takeRoles(person, Set.of(Role.CLERK));
        people.giveRoles(person, Set.of(Role.CLERK, Role.OWNER));

        assertThat(people.member(authority, person).orElseThrow().roles()).containsExactlyInAnyOrder(Role.CLERK, Role.OWNER);
    }

    @Test
    void theLastAdministratorIsKnown() {
        var one = rows.person(authority, welfare, "people-admin", "ADMINISTRATOR");
        assertThat(people.isLastAdministrator(one, authority)).isTrue();
        assertThat(people.administrators(authority, one)).isZero();

        var other = rows.person(authority, welfare, "people-admin2", "ADMINISTRATOR");
        assertThat(people.administrators(authority, other)).isEqualTo(1);
    }

    @Test
    void aMemberOfAnotherAuthorityIsNotThere() {
        var person = rows.person(authority, welfare, "people-one", "CLERK");

        assertThat(people.member(rows.authority("people-other"), person)).isEmpty();
    }

    @Test
    void aPersonIsCreatedWithANumberThatIsTheirsAlone() {
        var id = new PersonId(UUID.randomUUID());
        people.create(id, authority, "people-new", "", new PersonDetails("1234", "新人", "new@example.jp", "主事", welfare));

        assertThat(people.byNumber(authority, "1234")).get().extracting(Member::id).isEqualTo(id);
        assertThat(people.isTaken("people-new")).isTrue();
        assertThat(people.account("people-new").orElseThrow().name()).isEqualTo("新人");
    }

    @Test
    void aDepartmentIsFoundByItsCodeOrItsName() {
        assertThat(people.department(authority, "welfare")).contains(welfare);
        assertThat(people.department(authority, "welfare課")).contains(welfare);
        assertThat(people.department(authority, "none")).isEmpty();
    }
}
