package jp.madoguchi.workflows.cases.chain;

import java.time.LocalDate;
import jp.madoguchi.workflows.cases.application.Application;

/** News: something that follows from a decision is due soon and has not arrived yet. */
public record FollowDue(Application application, String name, LocalDate on) {
}
