package jp.madoguchi.workflows.documents.batch;

/**
 * A document that can be chosen.
 *
 * @param step its own within the workflow; the empty string for a built-in one
 */
record Offer(String step, String kind, String title, boolean sheet) {
}
