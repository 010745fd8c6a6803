package jp.madoguchi.workflows.payments.reconciliation;

import java.time.Instant;
import java.time.LocalDate;

/** One comparison that was made. */
public record ComparisonRun(String source, LocalDate day, int entries, int differences, Instant at) {
}
