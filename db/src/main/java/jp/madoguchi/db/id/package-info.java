/** One record per kind of id, so that a draft's id is never taken for an application's. */
@NullMarked
package jp.madoguchi.db.id;

import org.jspecify.annotations.NullMarked;
