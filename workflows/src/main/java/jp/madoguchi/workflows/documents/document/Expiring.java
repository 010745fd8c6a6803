package jp.madoguchi.workflows.documents.document;

import java.time.LocalDate;
import jp.madoguchi.workflows.cases.application.Application;

/** News: a document that was issued runs out in so many days. */
public record Expiring(Application application, String kind, String number, LocalDate until) {
}
