/** 鍵束: the keys that are never in the database, apart by what they are for. */
@NullMarked
package jp.madoguchi.db.key;

import org.jspecify.annotations.NullMarked;
