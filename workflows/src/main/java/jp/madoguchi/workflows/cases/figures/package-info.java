/** How applications went, in figures. */
@NullMarked
package jp.madoguchi.workflows.cases.figures;

import org.jspecify.annotations.NullMarked;
