/** 処理の点検: what the engine could not do, applications that stand still, and whether our tables and the engine agree. */
@NullMarked
package jp.madoguchi.workflows.desk.health;

import org.jspecify.annotations.NullMarked;
