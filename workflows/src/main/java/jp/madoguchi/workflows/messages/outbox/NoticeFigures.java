package jp.madoguchi.workflows.messages.outbox;

/** What became of an authority's notices in a span of time. */
public record NoticeFigures(int waiting, int delayed, int sent, int failed, int bounced) {
}
