/** What follows after sending, as data (ステップ): one record for each kind of step, the flow they make, and what is wrong with it. */
@NullMarked
package jp.madoguchi.workflows.engine.step;

import org.jspecify.annotations.NullMarked;
