/** The applicant's view of an application: receipt, status page, one-time code. */
@NullMarked
package jp.madoguchi.workflows.desk.status;

import org.jspecify.annotations.NullMarked;
