/** 送信待ち: what is to be sent waits in the database, codes first, and is sent once by whichever node takes it. */
@NullMarked
package jp.madoguchi.workflows.messages.outbox;

import org.jspecify.annotations.NullMarked;
