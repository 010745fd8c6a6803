package jp.madoguchi.workflows.cases.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.forms.submission.FormFakes;
import jp.madoguchi.workflows.base.people.DirectoryFakes;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.engine.part.Desks;
import jp.madoguchi.workflows.engine.part.Who;
import jp.madoguchi.workflows.engine.part.Who.Rule;
import jp.madoguchi.workflows.engine.step.WorkflowSamples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** 担当の所属: which department a rule finds, and whether anybody is there; lists on the real tables. */
@MapperTest
class ResponsibleMapperTest {

    private static final Who OWNER = who(Rule.OWNER, "");
    private static final Who LISTED = who(Rule.ANSWER, "");

    @Autowired
    TaskMapper mapper;

    @Autowired
    JurisdictionMapper lists;

    @Autowired
    TestRows rows;

    private final DirectoryFakes.Crowd people = new DirectoryFakes.Crowd();
    private AuthorityId authority;
    private DepartmentId owner;
    private DepartmentId harbour;
    private DepartmentId forest;
    private DirectoryFakes.Offices offices;
    private Responsible responsible;

    @BeforeEach
    void threeDepartments() {
        authority = rows.authority("responsible");
        owner = rows.department(authority, "welfare");
        harbour = rows.department(authority, "harbour");
        forest = rows.department(authority, "forest");
        lists.add(authority, "市町村", "鳥羽市", "harbour");
        lists.add(authority, "市町村", "熊野市", "forest");
        offices = new DirectoryFakes.Offices("named");
        responsible = new Responsible(mapper, offices, people, new FormFakes(WorkflowSamples.form()));
    }

    private static Who who(Rule rule, String department) {
        return new Who(Role.CLERK, "課長", rule, department, "place", "市町村");
    }

    private DepartmentId department(Who who, String answer) {
        return responsible.department(who, authority, owner, answer);
    }

    private Desks desks() {
        return responsible.desks(authority, owner);
    }

    @Test
    void aRuleFindsTheOwnTheNamedOrTheOneForTheAnswer() {
        assertThat(department(OWNER, "鳥羽市")).isEqualTo(owner);
        assertThat(department(who(Rule.NAMED, "named"), "鳥羽市")).isEqualTo(offices.id("named"));
        assertThat(department(LISTED, "鳥羽市")).isEqualTo(harbour);
        assertThat(department(LISTED, "熊野市")).isEqualTo(forest);
    }

    @Test
    void whatNoRuleFindsIsLeftToTheOwn() {
        assertThat(department(who(Rule.NAMED, "gone"), "")).isEqualTo(owner);
        assertThat(department(LISTED, "津市")).isEqualTo(owner);
        assertThat(department(LISTED, "")).isEqualTo(owner);
        assertThat(responsible.department(LISTED, rows.authority("responsible-other"), owner, "鳥羽市")).isEqualTo(owner);
    }

    @Test
    void aDepartmentOrListThatIsNotThereIsFoundBeforePublishing() {
        assertThat(List.of(OWNER, who(Rule.NAMED, "named"), LISTED)).allMatch(who -> desks().exists(who));
        assertThat(desks().exists(who(Rule.NAMED, "gone"))).isFalse();
        assertThat(desks().exists(new Who(Role.CLERK, "", Rule.ANSWER, "", "place", "学校"))).isFalse();
    }

    @Test
    void asManyCouldActAsInTheSmallestOfTheDepartments() {
        people.many.put(owner, 2);
        people.many.put(harbour, 1);
        people.many.put(forest, 3);
        assertThat(desks().people(OWNER)).isEqualTo(2);
        assertThat(desks().people(LISTED)).isEqualTo(1);
        people.many.put(harbour, 5);
        assertThat(desks().people(LISTED)).as("an answer that no row knows goes to the own department").isEqualTo(2);
        people.many.put(owner, 0);
        assertThat(desks().people(LISTED)).isZero();
        assertThat(desks().people(who(Rule.NAMED, "gone"))).isZero();
        assertThat(people.asked).containsOnly("CLERK 課長");
    }

    @Test
    void anAmountIsANumberOfTheProcedureThatFollows() {
        rows.procedure(authority, owner, "R1");
        assertThat(desks().asksNumber("R1", "amount")).isTrue();
        assertThat(desks().asksNumber("R1", "place")).isFalse();
        assertThat(desks().asksNumber("R1", "gone")).isFalse();
        assertThat(desks().asksNumber("X9", "gone")).as("of what is not there yet nothing is known").isTrue();
    }
}
