/** The applicant's view of an application: receipt, status page, one-time code. */
@NullMarked
package jp.madoguchi.workflows.status;

import org.jspecify.annotations.NullMarked;
