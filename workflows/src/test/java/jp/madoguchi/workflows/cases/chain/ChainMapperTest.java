package jp.madoguchi.workflows.cases.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ProcedureId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ChainMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final LocalDate MARCH = LocalDate.of(2027, 3, 31);

    @Autowired
    ChainMapper chains;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;
    private ApplicationId granted;

    @BeforeEach
    void somethingThatWasGranted() {
        authority = rows.authority("chains");
        procedure = rows.procedure(authority, rows.department(authority, "welfare"), "C1");
        granted = rows.application(procedure, "C1-1", "GRANTED", "", "");
    }

    @Test
    void allThatHangTogetherAreFoundFromAnyOfThem() {
        var report = follows(granted, "report");
        var claim = follows(report, "claim");
        var other = rows.application(procedure, "C1-9", "GRANTED", "", "");

        for (var one : new ApplicationId[] {granted, report, claim})
            assertThat(chains.chain(one)).containsExactlyInAnyOrder(granted, report, claim);
        assertThat(chains.chain(other)).containsExactly(other);
        assertThat(chains.following(granted, "report")).containsExactly(report);
    }

    @Test
    void aDraftThatFollowsNothingLinksNothing() {
        assertThat(chains.link(granted, rows.draft(authority, procedure, NOW.plusSeconds(60)))).isFalse();
    }

    @Test
    void somethingDueIsToldOnceWhenItsTimeIsNear() {
        chains.due(granted, "report", MARCH);
        chains.due(granted, "report", MARCH);

        assertThat(chains.toTell(MARCH.minusDays(1))).isEmpty();
        var due = chains.toTell(MARCH);
        assertThat(due).singleElement().satisfies(one -> assertThat(one.on()).isEqualTo(MARCH));
        chains.told(due.getFirst().id(), NOW);
        assertThat(chains.toTell(MARCH)).isEmpty();
    }

    @Test
    void whatWasMetIsNotDueUntilItFallsAway() {
        chains.due(granted, "report", MARCH);
        var report = follows(granted, "report");
        assertThat(chains.met(report)).isEqualTo(new Dues.Met(granted, "report", MARCH));

        chains.meet(report, granted, "report", MARCH);
        assertThat(chains.dueOn(granted, "report")).isNull();
        assertThat(chains.toTell(MARCH)).isEmpty();

        chains.dueAgain(report);
        assertThat(chains.dueOn(granted, "report")).isEqualTo(MARCH);
        assertThat(chains.toTell(MARCH)).hasSize(1);
    }

    @Test
    void onlyAProcedureThatTakesApplicationsIsFollowedUpWith() {
        var open = rows.procedure(authority, rows.department(authority, "open"), "C2");
        var stopped = rows.procedure(authority, rows.department(authority, "stopped"), "C3");
        rows.sql().update("update procedure set published_at = now() where id in (?, ?)", open.value(), stopped.value());
        rows.sql().update("update procedure set stopped_at = now() where id = ?", stopped.value());

        assertThat(chains.target(authority, "C1")).as("never opened").isEmpty();
        assertThat(chains.target(authority, "C2")).isPresent();
        assertThat(chains.target(authority, "C3")).as("stopped").isEmpty();
    }

    private ApplicationId follows(ApplicationId previous, String follow) {
        var draft = rows.draft(authority, procedure, NOW.plusSeconds(60));
        chains.begin(draft, previous, follow);
        var sent = rows.application(procedure, "C1-" + draft, "REVIEW", "", "");
        assertThat(chains.link(sent, draft)).isTrue();
        return sent;
    }
}
