/** From the steps to their flow, what is wrong with it before it is published, and what it would do with given answers. */
@NullMarked
package jp.madoguchi.workflows.engine.check;

import org.jspecify.annotations.NullMarked;
