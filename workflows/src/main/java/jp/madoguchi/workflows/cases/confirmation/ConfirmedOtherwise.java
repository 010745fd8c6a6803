package jp.madoguchi.workflows.cases.confirmation;

import jp.madoguchi.workflows.cases.application.Application;

/** News: in the name of somebody who was written to, it was confirmed by a code that was handed on, or by a sheet. */
public record ConfirmedOtherwise(Application application, Confirmation confirmation) {
}
