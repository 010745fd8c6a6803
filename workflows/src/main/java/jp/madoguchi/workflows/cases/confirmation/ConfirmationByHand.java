package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.workflows.cases.application.Application;

/** News: somebody is asked, or reminded, who has no mail; the applicant has to see to it. */
public record ConfirmationByHand(Application application, Confirmation confirmation, boolean again) {
}
