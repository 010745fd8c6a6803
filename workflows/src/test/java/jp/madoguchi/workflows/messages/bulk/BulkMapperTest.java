package jp.madoguchi.workflows.messages.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import jp.madoguchi.db.MapperTest;
import jp.madoguchi.db.TestRows;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.BulkId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@MapperTest
class BulkMapperTest {

    private static final Instant NOW = Instant.parse("2026-12-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2100-01-01T00:00:00Z");

    @Autowired
    BulkMapper bulks;

    @Autowired
    TestRows rows;

    private AuthorityId authority;
    private DepartmentId welfare;
    private ProcedureId procedure;
    private PersonId clerk;

    @BeforeEach
    void threeApplications() {
        authority = rows.authority("bulks");
        welfare = rows.department(authority, "welfare");
        procedure = rows.procedure(authority, welfare, "B1");
        clerk = rows.person(authority, welfare, "bulk-clerk", "CLERK");
        var granted = rows.application(procedure, "B1-1", "GRANTED", "", "");
        rows.sql().update("update application set decision = 'GRANTED' where id = ?", granted.value());
        rows.application(procedure, "B1-2", "REVIEW", "", "");
        rows.application(procedure, "B1-3", "WITHDRAWN", "", "");
    }

    @Test
    void nobodyWhoWithdrewIsTold() {
        assertThat(bulks.count(whose("all"))).isEqualTo(2);
        assertThat(bulks.count(whose("granted"))).isEqualTo(1);
        assertThat(bulks.count(whose("open"))).isEqualTo(1);
        assertThat(bulks.count(new Whom(authority, rows.department(authority, "harbour"), procedure, "all", Instant.EPOCH, LATE))).as("of another department").isZero();
    }

    @Test
    void eachIsTakenOnceInTheOrderOfNumbersAndThenItIsDone() {
        var bulk = begun();
        var items = bulks.take(10);
        assertThat(items).extracting(BulkMapper.Item::ordinal).containsExactly(1, 2);

        bulks.failed(bulk, 1);
        bulks.finish(NOW);
        assertThat(bulks.find(bulk).orElseThrow().isRunning()).as("one is left").isTrue();

        bulks.failed(bulk, 2);
        bulks.finish(NOW);
        assertThat(bulks.take(10)).isEmpty();
        assertThat(bulks.find(bulk).orElseThrow().state()).isEqualTo(Bulk.State.DONE);
    }

    @Test
    void whatIsCancelledTellsNobodyElse() {
        var bulk = begun();

        bulks.cancel(bulk, NOW);

        assertThat(bulks.take(10)).isEmpty();
        assertThat(bulks.find(bulk).orElseThrow().state()).isEqualTo(Bulk.State.CANCELLED);
    }

    @Test
    void theSameOneIsBegunOnce() {
        var bulk = bulk(BulkId.next(NOW));

        assertThat(bulks.insert(bulk)).isTrue();
        assertThat(bulks.insert(bulk)).isFalse();
        assertThat(bulks.list(authority, welfare)).hasSize(1);
        assertThat(bulks.list(authority, rows.department(authority, "forest"))).isEmpty();
    }

    private BulkId begun() {
        var id = BulkId.next(NOW);
        bulks.insert(bulk(id));
        assertThat(bulks.fill(id, whose("all"))).isEqualTo(2);
        bulks.total(id, 2);
        return id;
    }

    private Bulk bulk(BulkId id) {
        return new Bulk(id, authority, welfare, procedure, "", clerk, "", "件名", "本文", Bulk.State.RUNNING, 0, NOW, null, 0, 0, 0, 0);
    }

    private Whom whose(String whose) {
        return new Whom(authority, welfare, procedure, whose, Instant.EPOCH, LATE);
    }
}
