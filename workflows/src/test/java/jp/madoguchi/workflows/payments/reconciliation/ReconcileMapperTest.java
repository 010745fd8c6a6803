package jp.madoguchi.workflows.payments.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.payment.DifferenceId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class ReconcileMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    ReconcileMapper differences;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private DepartmentId harbour;

    @BeforeEach
    void twoDepartments() {
        authority = rows.authority("reconciled");
        welfare = rows.department(authority, "welfare");
        harbour = rows.department(authority, "harbour");
    }

    @Test
    void aDifferenceSeenAgainIsOneAndStaysSettledWhileItIsTheSame() {
        var first = seen(welfare, "ch_1", 2_000, 1_500, NOW);
        seen(welfare, "ch_1", 2_000, 1_500, NOW.plusSeconds(60));
        assertThat(differences.open(authority, welfare)).extracting(PaymentDifference::id).containsExactly(first);

        assertThat(differences.settle(first, authority, welfare, rows.person(authority, welfare, "settler", "CLERK"), "確認済み", NOW)).isTrue();
        seen(welfare, "ch_1", 2_000, 1_500, NOW.plusSeconds(120));
        assertThat(differences.open(authority, welfare)).as("nothing new").isEmpty();

        seen(welfare, "ch_1", 2_000, 0, NOW.plusSeconds(180));
        assertThat(differences.open(authority, welfare)).as("it is another amount now").hasSize(1);
    }

    @Test
    void anotherDepartmentNeitherSeesNorSettlesIt() {
        var one = seen(welfare, "ch_2", 100, 0, NOW);
        var nobodys = seen(null, "ch_3", 0, 100, NOW);

        assertThat(differences.open(authority, harbour)).extracting(PaymentDifference::id).as("what has no payment is everybody's").containsExactly(nobodys);
        assertThat(differences.settle(one, authority, harbour, rows.person(authority, harbour, "other", "CLERK"), "", NOW)).isFalse();
    }

    @Test
    void whatIsNotThereAnyMoreSettlesItself() {
        seen(welfare, "ch_4", 100, 0, NOW);

        differences.gone(authority, "demo", NOW, "ch_4");
        assertThat(differences.open(authority, welfare)).as("seen in this very comparison").hasSize(1);

        differences.gone(authority, "demo", NOW.plusSeconds(1), "ch_4");
        assertThat(differences.open(authority, welfare)).isEmpty();
    }

    @Test
    void aDayComparedTwiceIsOneRun() {
        differences.made(authority, "demo", LocalDate.of(2026, 11, 30), 3, 1, NOW);
        differences.made(authority, "demo", LocalDate.of(2026, 11, 30), 4, 0, NOW.plusSeconds(60));

        assertThat(differences.latest(authority)).singleElement().satisfies(run -> assertThat(run.entries()).isEqualTo(4));
        assertThat(differences.last(authority, "demo")).contains(LocalDate.of(2026, 11, 30));
        assertThat(differences.last(authority, "other")).isEmpty();
    }

    private DifferenceId seen(@Nullable DepartmentId department, String reference, int ours, int theirs, Instant at) {
        var id = DifferenceId.next(at);
        differences.put(id, authority, department, null, "demo", reference, "amount", ours, theirs, at);
        return id;
    }
}
