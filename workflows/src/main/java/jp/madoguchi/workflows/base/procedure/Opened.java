package jp.madoguchi.workflows.base.procedure;

import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;

/** News: a procedure takes applications from now on. */
public record Opened(Procedure procedure, @Nullable Staff by) {
}
