package jp.madoguchi.workflows.cases.application;

import jp.madoguchi.db.id.ApplicationId;

/** News: corrected answers name another mail address. */
public record MailChanged(ApplicationId application) {
}
