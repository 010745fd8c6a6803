/** 見られる人: who can see an application, and why. */
@NullMarked
package jp.madoguchi.workflows.access;

import org.jspecify.annotations.NullMarked;
