package jp.madoguchi.workflows.cases.correction;

/** One marked field, and why. */
public record CorrectionItem(String field, String reason) {
}
