/** Ids of what belongs to messages. */
@NullMarked
package jp.madoguchi.db.id.message;

import org.jspecify.annotations.NullMarked;
