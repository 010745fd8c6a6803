/** 補正: asking for single items, and answering. */
@NullMarked
package jp.madoguchi.workflows.cases.correction;

import org.jspecify.annotations.NullMarked;
