package jp.madoguchi.db.work;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.transaction.support.TransactionOperations;

/** WorkStanding without a database. */
public final class WorkFakes {

    private WorkFakes() {
    }

    /** Of which none ever failed before, without a transaction. */
    public static Items items(Clock clock) {
        return new Items(nothing(), TransactionOperations.withoutTransaction(), clock);
    }

    public static Lots lots(TransactionOperations transaction, Clock clock) {
        return new Lots(transaction, clock);
    }

    /** A site on which nothing runs. */
    public static Works works(Clock clock) {
        var jobs = new Jobs(new Timetable(new StandardEnvironment()), new StaticListableBeanFactory());
        return new Works(jobs, new Runner(jobs, nothing()), nothing(), clock);
    }

    private static WorkMapper nothing() {
        return (WorkMapper) Proxy.newProxyInstance(WorkMapper.class.getClassLoader(), new Class<?>[] {WorkMapper.class},
                (proxy, method, arguments) -> method.getReturnType() == List.class ? List.of() : null);
    }
}
