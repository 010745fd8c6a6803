package jp.madoguchi.workflows.cases.application;

/** News: an application has arrived and has its number. */
public record SubmissionSent(Application application) {
}
