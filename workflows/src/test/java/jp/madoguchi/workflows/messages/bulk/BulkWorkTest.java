package jp.madoguchi.workflows.messages.bulk;

import static jp.madoguchi.workflows.cases.application.ApplicationFakes.CLOCK;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.BulkId;
import jp.madoguchi.db.work.WorkFakes;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import jp.madoguchi.workflows.messages.contact.MessageFakes;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** まとめて知らせる: some at a time, and whoever cannot be told does not hold up the others. */
class BulkWorkTest {

    private static final BulkId BULK = new BulkId(new UUID(5, 1));

    private final BulkRows rows = new BulkRows();
    private final List<String> transactions = new ArrayList<>();

    private static ApplicationId application(int ordinal) {
        return new ApplicationId(new UUID(1, ordinal));
    }

    /** @param lost whose application is not there any more */
    private MessageFakes work(int waiting, int... lost) {
        IntStream.rangeClosed(1, waiting).forEach(i -> rows.waiting.add(new BulkMapper.Item(BULK, i, application(i),
                "休みます", "本文")));
        var there = IntStream.rangeClosed(1, waiting).filter(i -> IntStream.of(lost).noneMatch(one -> one == i))
                .mapToObj(i -> ApplicationFakes.application(application(i), null, null)).toArray(Application[]::new);
        var messages = new MessageFakes();
        var work = new BulkWork(rows, new ApplicationFakes.Kept(there), messages,
                WorkFakes.lots(new TransactionTemplate(new Remembered()), CLOCK));
        while (work.go());
        return messages;
    }

    @Test
    void allAreToldInTheirTurnWithWhatWasWritten() {
        var messages = work(120);
        assertThat(messages.sent).hasSize(120).first().satisfies(message -> {
            assertThat(message.kind()).isEqualTo(NewsKind.BULK);
            assertThat(message.values()).containsExactly("休みます", "本文");
            assertThat(message.priority()).isEqualTo(Priority.BULK);
        });
        assertThat(rows.done).filteredOn(line -> line.startsWith("take"))
                .containsExactly("take 50", "take 50", "take 50", "take 50");
        assertThat(rows.done).last().isEqualTo("finish " + CLOCK.instant());
        assertThat(rows.waiting).isEmpty();
        assertThat(transactions).as("each fifty on its own")
                .containsExactly("commit", "commit", "commit", "commit", "commit");
    }

    @Test
    void whereNobodyWaitsOnlyWhatIsThroughIsEnded() {
        assertThat(work(0).sent).isEmpty();
        assertThat(rows.done).containsExactly("take 50", "finish " + CLOCK.instant());
    }

    @Test
    void whoeverCannotBeToldIsMarkedAndTheOthersAreTold() {
        var messages = work(3, 1);
        assertThat(rows.done).containsSubsequence("take 50", "take 1", "failed 1", "told 2", "told 3",
                "finish " + CLOCK.instant());
        assertThat(messages.sent).hasSize(2);
        assertThat(transactions).startsWith("rollback", "rollback", "commit").endsWith("commit").contains("commit");
    }

    @Test
    void nothingIsTriedForEverWhereNobodyCanBeTold() {
        assertThat(work(2, 1, 2).sent).isEmpty();
        assertThat(rows.done).filteredOn(line -> line.startsWith("failed")).containsExactly("failed 1", "failed 2");
        assertThat(rows.waiting).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 0, 0, 0, 0, 0", "10, 4, 2, 1, 1, 0, 40", "10, 10, 3, 2, 1, 4, 60", "3, 1, 1, 0, 0, 0, 33",
            "0, 0, 0, 0, 0, 0, 100",
            "10, 10, 8, 1, 1, 0, 100"})
    void whatIsOnItsWayIsNotThereYet(int total, int told, int sent, int back, int alone, int under, int percent) {
        var bulk = new Bulk(BULK, new AuthorityId(new UUID(2, 1)), new DepartmentId(new UUID(3, 1)),
                new ProcedureId(new UUID(4, 1)), "手続",
                new PersonId(new UUID(6, 1)), "職員", "休みます", "本文", Bulk.State.RUNNING, total, Instant.EPOCH, null, told,
                        sent, back, alone);
        assertThat(bulk.under()).isEqualTo(under);
        assertThat(bulk.percent()).isEqualTo(percent);
    }

    private final class Remembered implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {
            transactions.add("commit");
        }

        @Override
        public void rollback(TransactionStatus status) {
            transactions.add("rollback");
        }
    }
}
