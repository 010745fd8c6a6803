package jp.madoguchi.workflows.cases.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ApplicationMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    ApplicationMapper applications;

    @Autowired
    ApplicationKeyMapper keys;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private ProcedureId procedure;
    private PersonId clerk;

    @BeforeEach
    void aDepartment() {
        authority = rows.authority("cases");
        welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "C1");
        clerk = rows.person(authority, welfare, "cases-clerk", "CLERK");
    }

    @Test
    void ofTwoWhoActOnTheSameRevisionOneActs() {
        var id = application("C1-1", "REVIEW");

        assertThat(applications.claimRevision(id, 1)).isTrue();
        assertThat(applications.claimRevision(id, 1)).isFalse();
        assertThat(applications.claimRevision(id, 2)).isTrue();
    }

    @Test
    void aNumberIsOfItsAuthority() {
        application("C1-1", "REVIEW");

        assertThat(applications.inAuthority("C1-1", authority)).isPresent();
        assertThat(applications.inAuthority("C1-1", rows.authority("cases-other"))).isEmpty();
    }

    @Test
    void whatIsOpenGoesToTheSuccessorAndWhatIsDecidedStays() {
        var open = application("C1-1", "REVIEW");
        var decided = application("C1-2", "GRANTED");
        List.of(open, decided).forEach(id -> applications.assign(id, clerk, null));
        rows.sql().update("update application set decision = 'GRANTED' where id = ?", decided.value());
        var next = rows.person(authority, welfare, "cases-next", "CLERK");

        assertThat(applications.handOver(clerk, next, "次の人", null, clerk, NOW)).isEqualTo(1);

        assertThat(applications.find(open).orElseThrow().assignee()).isEqualTo(next);
        assertThat(applications.find(decided).orElseThrow().assignee()).isEqualTo(clerk);
        assertThat(applications.events(open)).extracting(Happening::kind).containsExactly("handed-over");
    }

    @Test
    void withoutASuccessorWhoWorksHereItGoesBackToTheQueue() {
        var open = application("C1-1", "REVIEW");
        applications.assign(open, clerk, null);
        var gone = rows.person(authority, welfare, "cases-gone", "CLERK");
        rows.sql().update("update person set active = false where id = ?", gone.value());

        applications.handOver(clerk, gone, "", null, clerk, NOW);

        assertThat(applications.find(open).orElseThrow().assignee()).isNull();
    }

    @Test
    void whoMovesKeepsWhatTheNewDepartmentHas() {
        var open = application("C1-1", "REVIEW");
        applications.assign(open, clerk, null);

        assertThat(applications.handOver(clerk, null, "", welfare, clerk, NOW)).isZero();
    }

    @Test
    void aBrowserSeesWhatWasOpenedThereUntilItsTimeIsOver() {
        var id = application("C1-1", "REVIEW");
        var browser = new byte[] {1};
        keys.add(id, browser, NOW.plusSeconds(60));

        assertThat(applications.forKey("C1-1", browser, NOW)).isPresent();
        assertThat(applications.forKey("C1-1", browser, NOW.plusSeconds(60))).isEmpty();
        assertThat(applications.forKey("C1-1", new byte[] {2}, NOW)).isEmpty();
        assertThat(keys.count(id, NOW)).isEqualTo(new ApplicantBrowsers.Count(1, NOW.plusSeconds(60)));
    }

    @Test
    void openingAgainNeverShortensTheTime() {
        var id = application("C1-1", "REVIEW");
        keys.add(id, new byte[] {1}, NOW.plusSeconds(60));
        keys.add(id, new byte[] {1}, NOW.plusSeconds(30));

        assertThat(keys.count(id, NOW).until()).isEqualTo(NOW.plusSeconds(60));
    }

    @Test
    void closingEndsTheseInThatBrowserAlone() {
        var one = application("C1-1", "REVIEW");
        var other = application("C1-2", "REVIEW");
        for (var id : List.of(one, other)) for (var key : List.of(new byte[] {1}, new byte[] {2})) keys.add(id, key, NOW.plusSeconds(60));

        keys.close(new byte[] {1}, List.of(one));

        assertThat(keys.count(one, NOW).count()).isEqualTo(1);
        assertThat(keys.count(other, NOW).count()).isEqualTo(2);
    }

    private ApplicationId application(String number, String state) {
        return rows.application(procedure, number, state, "", "");
    }
}
