/** 職員: who of the staff acts, and in which role. */
@NullMarked
package jp.madoguchi.workflows.staff;

import org.jspecify.annotations.NullMarked;
