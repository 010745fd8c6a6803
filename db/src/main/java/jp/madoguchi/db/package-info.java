/**
 * Schema, typed ids, JSON columns and the embedded PostgreSQL. No domain logic.
 *
 * <p>May use: nothing of ours.
 */
@NullMarked
package jp.madoguchi.db;

import org.jspecify.annotations.NullMarked;
