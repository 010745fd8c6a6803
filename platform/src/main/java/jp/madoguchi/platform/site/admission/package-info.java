/** 受け入れ: how much anybody may send, and to where, before any of it is read. */
@NullMarked
package jp.madoguchi.platform.site.admission;

import org.jspecify.annotations.NullMarked;
