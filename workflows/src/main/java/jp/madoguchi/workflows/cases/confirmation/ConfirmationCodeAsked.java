package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody opened the link of a 確認; the code goes to the address of that link. */
public record ConfirmationCodeAsked(Application application, String mail, Secret code) {
}
