/** 予算: how much strangers may do in ten minutes, by sender and all together, so that whoever is known is never kept out by them. */
@NullMarked
package jp.madoguchi.db.budget;

import org.jspecify.annotations.NullMarked;
