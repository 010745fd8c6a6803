/** 背景の作業: whatever runs by itself has a line in {@code background.properties}, and one runner starts it. */
@NullMarked
package jp.madoguchi.db.work;

import org.jspecify.annotations.NullMarked;
