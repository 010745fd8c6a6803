/** Bounded shares (持ち分) of the machine for work that computes, so that plain pages keep answering. */
@NullMarked
package jp.madoguchi.db.share;

import org.jspecify.annotations.NullMarked;
