package jp.madoguchi.workflows.cases.opinion;

import java.time.LocalDate;
import jp.madoguchi.db.Secret;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.engine.part.Body;
import org.jspecify.annotations.Nullable;

/** News: a body without an account is asked for its opinion, or reminded; the link goes to its address. */
public record OpinionAsked(Application application, Body body, @Nullable LocalDate dueOn, Secret link, boolean again) {
}
