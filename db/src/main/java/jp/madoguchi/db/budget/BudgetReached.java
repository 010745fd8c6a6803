package jp.madoguchi.db.budget;

/** 予算を使い切った: told once a day. Strangers wait; whoever is known goes on. */
public record BudgetReached(Budget budget) {
}
