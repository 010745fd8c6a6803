package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody is asked to confirm, or reminded; the link goes to their address. */
public record ConfirmationAsked(Application application, Confirmation confirmation, Secret link, boolean again) {
}
