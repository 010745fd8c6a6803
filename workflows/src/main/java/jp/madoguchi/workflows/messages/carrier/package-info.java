/**
 * 届け方: how a notice gets to a mailbox, a phone or a browser. Each way stands behind {@link
 * jp.madoguchi.workflows.messages.carrier.Carrier}.
 */
@NullMarked
package jp.madoguchi.workflows.messages.carrier;

import org.jspecify.annotations.NullMarked;
