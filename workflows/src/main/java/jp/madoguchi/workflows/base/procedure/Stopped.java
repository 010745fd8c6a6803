package jp.madoguchi.workflows.base.procedure;

import jp.madoguchi.workflows.base.people.Staff;

/** News: a procedure takes no new applications; those begun can still be sent. */
public record Stopped(Procedure procedure, Staff by) {
}
