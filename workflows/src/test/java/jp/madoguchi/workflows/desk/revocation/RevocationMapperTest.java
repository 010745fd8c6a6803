package jp.madoguchi.workflows.desk.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.RevocationId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class RevocationMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");

    @Autowired
    RevocationMapper revocations;

    @Autowired
    TestRows rows;

    @Test
    void itWaitsUntilItIsDecidedEitherWay() {
        var authority = rows.authority("revoked");
        var welfare = rows.department(authority, "welfare");
        var application = rows.application(rows.procedure(authority, welfare, "V1"), "V1-1", "GRANTED", "", "");
        var clerk = rows.person(authority, welfare, "proposer", "CLERK");
        var id = RevocationId.next(NOW);
        assertThat(revocations.open(application)).isEmpty();

        revocations.insert(id, application, "死亡のため", clerk, NOW);
        assertThat(revocations.open(application).orElseThrow().reason()).isEqualTo("死亡のため");

        revocations.decide(id, rows.person(authority, welfare, "decider", "APPROVER"), NOW, false);
        assertThat(revocations.open(application)).isEmpty();
    }
}
