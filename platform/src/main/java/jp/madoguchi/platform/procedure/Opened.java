package jp.madoguchi.platform.procedure;

import jp.madoguchi.workflows.staff.Staff;
import org.jspecify.annotations.Nullable;

/** News: a procedure takes applications from now on. */
public record Opened(Procedure procedure, @Nullable Staff by) {
}
