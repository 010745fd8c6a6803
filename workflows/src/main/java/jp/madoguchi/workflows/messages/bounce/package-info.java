/** 不達の受け取り: what comes back, from a mailbox or told by the relay, finds the notice that it is about. */
@NullMarked
package jp.madoguchi.workflows.messages.bounce;

import org.jspecify.annotations.NullMarked;
