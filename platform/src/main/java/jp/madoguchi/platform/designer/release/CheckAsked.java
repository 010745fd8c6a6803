package jp.madoguchi.platform.designer.release;

import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.procedure.Procedure;

/** News: a draft of a form waits for a second person. */
record CheckAsked(Procedure procedure, Staff by, String note) {
}
