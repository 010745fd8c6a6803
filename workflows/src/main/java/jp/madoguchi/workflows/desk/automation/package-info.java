/** Steps that need nobody (自動のステップ): numbers, notices in the owner's words, public lists, other systems. */
@NullMarked
package jp.madoguchi.workflows.desk.automation;

import org.jspecify.annotations.NullMarked;
