/** Ids of what belongs to payments. */
@NullMarked
package jp.madoguchi.db.id.payment;

import org.jspecify.annotations.NullMarked;
