package jp.madoguchi.workflows.outbox;

/** News: a notice came back, was refused for good, or was complained about ({@code how} hard or complaint). Told once for each. */
public record Undelivered(Notice notice, String how) {
}
