/** The authority's case (申請): sending, state, who may see it, what happened. */
@NullMarked
package jp.madoguchi.workflows.cases.application;

import org.jspecify.annotations.NullMarked;
