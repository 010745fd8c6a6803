/** 見られる人: who can see an application, and why. */
@NullMarked
package jp.madoguchi.workflows.desk.visibility;

import org.jspecify.annotations.NullMarked;
