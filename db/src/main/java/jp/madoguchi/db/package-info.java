/** Schema, typed ids, JSON columns and the embedded PostgreSQL. No domain logic. */
@NullMarked
package jp.madoguchi.db;

import org.jspecify.annotations.NullMarked;
