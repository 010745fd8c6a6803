package jp.madoguchi.workflows.cases.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.DrawId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class DrawMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    DrawMapper draws;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private ProcedureId procedure;
    private Staff clerk;
    private Staff stranger;

    @BeforeEach
    void twoDepartments() {
        authority = rows.authority("draws");
        var welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "L1");
        clerk = staff(welfare, "draw-clerk");
        stranger = staff(rows.department(authority, "harbour"), "draw-stranger");
    }

    @Test
    void theSeedIsNobodysToSeeBeforeItIsDrawn() {
        var draw = announced();

        assertThat(draws.find(draw, authority).orElseThrow().seed()).isEmpty();
        assertThat(draws.lock(draw, clerk).orElseThrow().seed()).isEmpty();
        assertThat(draws.since(authority, NOW.minusSeconds(1))).extracting(Draw::seed).containsExactly("");

        draws.drawn(draw, NOW, clerk.person());

        assertThat(draws.find(draw, authority).orElseThrow().seed()).isEqualTo("the seed");
    }

    @Test
    void itIsAnnouncedUntilItIsDrawn() {
        var draw = announced();

        assertThat(draws.isAnnounced(procedure.value(), "lottery")).isTrue();
        assertThat(draws.isAnnounced(procedure.value(), "another")).isFalse();
        draws.drawn(draw, NOW, clerk.person());
        assertThat(draws.isAnnounced(procedure.value(), "lottery")).isFalse();
    }

    @Test
    void anotherDepartmentNeitherSeesNorDrawsIt() {
        var draw = announced();

        assertThat(draws.all(clerk)).extracting(Draw::id).containsExactly(draw);
        assertThat(draws.all(stranger)).isEmpty();
        assertThat(draws.lock(draw, stranger)).isEmpty();
        assertThat(draws.find(draw, rows.authority("elsewhere"))).isEmpty();
    }

    @Test
    void whoWaitsForADrawIsCountedByStep() {
        rows.application(procedure, "L1-1", "DRAW", "DRAW", "CLERK");
        rows.application(procedure, "L1-2", "DRAW", "DRAW", "CLERK");
        rows.application(procedure, "L1-3", "REVIEW", "REVIEW", "CLERK");

        assertThat(draws.waiting(clerk)).singleElement().satisfies(one -> assertThat(one.count()).isEqualTo(2));
        assertThat(draws.waiting(stranger)).isEmpty();
    }

    @Test
    void whatWasDrawnIsListedByGroupAndPlace() {
        var draw = announced();
        draws.insertEntry(draw, new Draws.Entry("b", 1, "L1-3", "03", "won"));
        draws.insertEntry(draw, new Draws.Entry("a", 2, "L1-2", "02", "lost"));
        draws.insertEntry(draw, new Draws.Entry("a", 1, "L1-1", "01", "won"));

        assertThat(draws.entries(draw, "", 0, 9)).extracting(Draws.Entry::number).containsExactly("L1-1", "L1-2", "L1-3");
        assertThat(draws.entries(draw, "", 1, 1)).extracting(Draws.Entry::number).containsExactly("L1-2");
        assertThat(draws.entries(draw, "L1-3", 0, 9)).extracting(Draws.Entry::number).containsExactly("L1-3");
    }

    private DrawId announced() {
        var id = DrawId.next(NOW);
        draws.insert(new Draw(id, procedure, "lottery", "抽選", 1, 0, "", "commitment", NOW, NOW.plus(Duration.ofDays(7)), null), "the seed", clerk);
        return id;
    }

    private Staff staff(DepartmentId department, String login) {
        var person = rows.person(authority, department, login, "CLERK");
        return new Staff(person.value(), authority.value(), department.value(), login, "", Set.of(Role.CLERK), "");
    }
}
