/** The screens on which the steps are drawn, simulated, and running applications moved to them. */
@NullMarked
package jp.madoguchi.platform.designer.steps;

import org.jspecify.annotations.NullMarked;
