package jp.madoguchi.db;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions where there is no database: counts how each ended. */
public final class NoTransactions implements PlatformTransactionManager {

    public int committed;
    public int rolledBack;

    public TransactionTemplate template() {
        return new TransactionTemplate(this);
    }

    @Override
    public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
        return new SimpleTransactionStatus();
    }

    @Override
    public void commit(TransactionStatus status) {
        committed++;
    }

    @Override
    public void rollback(TransactionStatus status) {
        rolledBack++;
    }
}
