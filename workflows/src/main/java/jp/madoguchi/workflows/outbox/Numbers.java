package jp.madoguchi.workflows.outbox;

/** What became of an authority's notices in a span of time. */
public record Numbers(int waiting, int delayed, int sent, int failed, int bounced) {
}
