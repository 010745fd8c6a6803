package jp.madoguchi.workflows.messages.outbox;

/** What became of an authority's notices in a span of time. */
public record Numbers(int waiting, int delayed, int sent, int failed, int bounced) {
}
