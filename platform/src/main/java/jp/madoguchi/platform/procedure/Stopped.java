package jp.madoguchi.platform.procedure;

import jp.madoguchi.workflows.staff.Staff;

/** News: a procedure takes no new applications; those begun can still be sent. */
public record Stopped(Procedure procedure, Staff by) {
}
