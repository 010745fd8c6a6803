package jp.madoguchi.workflows.chain;

import java.time.LocalDate;
import jp.madoguchi.workflows.application.Application;

/** News: a document that was issued runs out in so many days. */
public record Expiring(Application application, String kind, String number, LocalDate until) {
}
