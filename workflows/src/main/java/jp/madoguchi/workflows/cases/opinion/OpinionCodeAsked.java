package jp.madoguchi.workflows.cases.opinion;

import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody opened the link of an 意見照会; the code goes to the address of that link. */
public record OpinionCodeAsked(Application application, String mail, Secret code) {
}
