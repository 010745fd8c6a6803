/** 職員: who of the staff acts, and in which role. */
@NullMarked
package jp.madoguchi.workflows.base.people;

import org.jspecify.annotations.NullMarked;
