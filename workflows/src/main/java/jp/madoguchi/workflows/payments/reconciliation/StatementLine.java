package jp.madoguchi.workflows.payments.reconciliation;

/**
 * 入金の一行, as the other side says it. Yen.
 *
 * @param refunded what was given back of it; -1 where it does not say
 */
record StatementLine(String reference, int amount, int refunded) {

    StatementLine plus(StatementLine other) {
        return new StatementLine(reference, amount + other.amount, refunded < 0 || other.refunded < 0 ? -1 : refunded + other.refunded);
    }
}
