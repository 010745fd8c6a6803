package jp.madoguchi.workflows.correction;

/** One marked field, and why. */
public record CorrectionItem(String field, String reason) {
}
