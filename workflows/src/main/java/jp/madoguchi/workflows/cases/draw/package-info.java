/** 抽選: a draw that nobody can steer, and that everybody can check afterwards. */
@NullMarked
package jp.madoguchi.workflows.cases.draw;

import org.jspecify.annotations.NullMarked;
