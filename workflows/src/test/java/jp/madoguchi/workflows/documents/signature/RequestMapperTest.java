package jp.madoguchi.workflows.documents.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.task.TaskFakes;
import jp.madoguchi.workflows.documents.signature.assessment.Statement;
import jp.madoguchi.workflows.engine.flow.Place;
import jp.madoguchi.workflows.engine.process.ProcessNews.For;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class RequestMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    RequestMapper requests;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ApplicationId application;
    private Staff decider;

    @BeforeEach
    void anApplicationAndWhoDecidesIt() {
        authority = rows.authority("requests");
        var department = rows.department(authority, "welfare");
        application = rows.application(rows.procedure(authority, department, "R1"), "R1-1", "SIGNING", "", "");
        var person = rows.person(authority, department, "request-decider", "APPROVER");
        decider = new Staff(person.value(), authority.value(), department.value(), "鈴木 一郎", "", Set.of(Role.APPROVER), "");
    }

    private void decide(String id, String facts) {
        requests.askDecider(id, TaskFakes.task(application, authority, For.APPROVAL, "approval_s2", null, null),
                Place.of("approval_s2"), decider,
                Statement.of(facts, new byte[] {3}), NOW);
    }

    @Test
    void theLastTimeOfEachSignerCountsAndAllTimesAreKept() {
        requests.insert("b-first", application, "sign", "s2", "会社", NOW);
        requests.insert("a-first", application, "sign", "s1", "申請者", NOW.plusSeconds(1));
        requests.insert("a-again", application, "sign", "s1", "申請者", NOW.plusSeconds(2));
        requests.insert("a-else", application, "seal", "s1", "申請者", NOW.plusSeconds(3));

        assertThat(requests.latest(application)).containsExactly("a-else", "a-again", "b-first");
        assertThat(requests.ever(application)).containsExactly("b-first", "a-first", "a-again", "a-else");
        assertThat(requests.find("a-again")).contains(new Requests.Row(application, "sign", "s1", "申請者", null));
        assertThat(requests.find("nothing")).isEmpty();
    }

    @Test
    void aDecidersIsNotAmongThoseOfTheApplicantsSide() {
        decide("t:by:1", "{\"decision\":\"GRANT\"}");

        assertThat(requests.latest(application)).isEmpty();
        assertThat(requests.ever(application)).containsExactly("t:by:1");
        assertThat(requests.find("t:by:1")).contains(new Requests.Row(application, "approval", "s2", "鈴木 一郎", decider.person()));
        assertThat(requests.frozen("t:by:1").orElseThrow().file()).isEqualTo(new Bytes(new byte[] {3}));
        assertThat(requests.submission("t:by:1")).isEmpty();
    }

    @Test
    void whatADeciderSignsIsReplacedByWhatIsDecidedNow() {
        decide("t:by:1", "{\"decision\":\"GRANT\"}");
        var before = requests.statement("t:by:1");

        decide("t:by:1", "{\"decision\":\"REFUSE\"}");

        assertThat(requests.statement("t:by:1")).isNotEqualTo(before).contains("REFUSE");
        assertThat(requests.ever(application)).hasSize(1);
    }
}
