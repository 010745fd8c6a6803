package jp.madoguchi.workflows.desk.status;

import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody wants to see the status of an application and is to get a code at its mail address. */
public record StatusCodeAsked(Application application, Secret code) {
}
