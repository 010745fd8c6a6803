package jp.madoguchi.db.budget;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.db.code.NoAttempts;

/** Budgets without a database. */
public final class BudgetFakes {

    private BudgetFakes() {
    }

    /** Of which these were reached. */
    public static Budgets reached(List<Budgets.Reached> some) {
        return new Budgets(null, new Rows(new ArrayList<>(some)), List.of(), news -> { }, Clock.systemUTC());
    }

    /** In which there is room for all. */
    public static Budgets roomy() {
        return new Budgets(NoAttempts.attempts(), new Rows(new ArrayList<>()), List.of(), news -> { }, Clock.systemUTC());
    }

    private record Rows(List<Budgets.Reached> all) implements BudgetMapper {

        @Override
        public boolean reached(Budget budget, LocalDate day, Instant now) {
            return all.add(new Budgets.Reached(budget, now));
        }

        @Override
        public List<Budgets.Reached> since(Instant start) {
            return all;
        }
    }
}
