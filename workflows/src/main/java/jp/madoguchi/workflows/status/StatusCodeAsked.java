package jp.madoguchi.workflows.status;

import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.application.Application;

/** News: somebody wants to see the status of an application and is to get a code at its mail address. */
public record StatusCodeAsked(Application application, Secret code) {
}
