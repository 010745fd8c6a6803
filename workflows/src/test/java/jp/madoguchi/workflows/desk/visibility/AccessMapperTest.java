package jp.madoguchi.workflows.desk.visibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class AccessMapperTest {

    @Autowired
    AccessMapper access;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private DepartmentId fire;
    private ApplicationId application;
    /** The same, and nobody else was ever asked about it. */
    private ApplicationId other;

    @BeforeEach
    void anApplicationOfADepartment() {
        authority = rows.authority("seen");
        welfare = rows.department(authority, "welfare");
        fire = rows.department(authority, "fire");
        var procedure = rows.procedure(authority, welfare, "V1");
        application = rows.application(procedure, "V1-1", "REVIEW", "REVIEW", "CLERK");
        other = rows.application(procedure, "V1-2", "REVIEW", "REVIEW", "CLERK");
    }

    /** A task of another department, open or done. */
    private void asked(DepartmentId department, String kind, boolean done) {
        rows.sql().update("insert into task (id, pass_id, application_id, authority_id, department_id, kind, place, name, role, entered_at,"
                + " done_at) select ?, pass_id, application_id, authority_id, ?, ?, 'step', '作業', 'CLERK', now(),"
                + " case when ? then now() end from task where application_id = ? limit 1",
                UUID.randomUUID().toString(), department.value(), kind, done, application.value());
    }

    private List<String> seers(ApplicationId of) {
        return access.staff(of).stream().map(one -> one.name() + " " + one.roles() + " " + one.why()).toList();
    }

    @Test
    void clerksAndApproversOfTheDepartmentSeeItAndNobodyElseOfIt() {
        rows.person(authority, welfare, "yamada", "OWNER", "CLERK");
        rows.person(authority, welfare, "okada", "APPROVER");
        rows.person(authority, welfare, "owner", "OWNER");
        rows.person(authority, welfare, "office", "OFFICE", "ADMINISTRATOR");
        rows.person(authority, welfare, "nobody");

        assertThat(seers(application)).containsExactly("okada APPROVER own", "yamada CLERK,OWNER own");
    }

    @Test
    void whoLeftSeesNothing() {
        var left = rows.person(authority, welfare, "left", "CLERK");
        rows.sql().update("update person set active = false where id = ?", left.value());

        assertThat(seers(application)).isEmpty();
    }

    @Test
    void anotherDepartmentSeesItWhileAndAfterItHasATaskOfIt() {
        rows.person(authority, fire, "takahashi", "CLERK");
        rows.person(authority, fire, "owner", "OWNER");

        asked(fire, "JOINT", true);

        assertThat(seers(other)).isEmpty();
        assertThat(seers(application)).containsExactly("takahashi CLERK task");
    }

    @Test
    void whoIsAskedForAnOpinionSeesWhatTheyAreAskedAbout() {
        rows.person(authority, fire, "machi", "CONSULTED");
        rows.person(authority, fire, "clerk", "CLERK");
        rows.person(authority, welfare, "own", "CONSULTED");

        asked(fire, "OPINION", false);

        assertThat(seers(other)).isEmpty();
        assertThat(seers(application)).as("a clerk there sees nothing of it").containsExactly("machi CONSULTED opinion");
    }

    @Test
    void whoIsAClerkThereAndAskedToSeesItForTheTask() {
        rows.person(authority, fire, "both", "CLERK", "CONSULTED");
        asked(fire, "OPINION", false);
        asked(fire, "APPROVAL", false);
        assertThat(seers(application)).containsExactly("both CLERK,CONSULTED task");
    }

    @Test
    void whoIsAClerkThereAndOnlyAskedSeesWhatTheyAreAskedAbout() {
        rows.person(authority, fire, "both", "CLERK", "CONSULTED");
        asked(fire, "OPINION", false);

        assertThat(seers(application)).containsExactly("both CLERK,CONSULTED opinion");
    }

    @Test
    void anotherAuthorityNeverSeesIt() {
        var city = rows.authority("other");
        rows.person(city, rows.department(city, "welfare"), "stranger", "CLERK", "APPROVER");

        assertThat(seers(application)).isEmpty();
    }

    @Test
    void theOwnDepartmentComesFirstThenByNameOfDepartmentAndPerson() {
        var bridge = rows.department(authority, "bridge");
        rows.person(authority, fire, "a", "CLERK");
        rows.person(authority, bridge, "z", "CLERK");
        rows.person(authority, welfare, "y", "CLERK");
        rows.person(authority, welfare, "x", "CLERK");
        asked(fire, "JOINT", false);
        asked(bridge, "JOINT", false);

        assertThat(access.staff(application)).extracting(AccessMapper.Seer::name).containsExactly("x", "y", "z", "a");
        assertThat(access.staff(application)).extracting(AccessMapper.Seer::department)
                .containsExactly("welfare課", "welfare課", "bridge課", "fire課");
    }
}
