package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.ApplicationId;

/** News: the authority decided, or the applicant withdrew; the application's state says which. */
public record Decided(ApplicationId application) {
}
