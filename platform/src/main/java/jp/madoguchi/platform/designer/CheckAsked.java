package jp.madoguchi.platform.designer;

import jp.madoguchi.platform.procedure.Procedure;
import jp.madoguchi.workflows.staff.Staff;

/** News: a draft of a form waits for a second person. */
record CheckAsked(Procedure procedure, Staff by, String note) {
}
