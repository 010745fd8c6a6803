/**
 * Fees: what is due and was paid (payment), the systems that take money (gateway), both held against each other (reconciliation).
 *
 * <p>May use: base, engine, cases, messages, documents.
 */
@NullMarked
package jp.madoguchi.workflows.payments;

import org.jspecify.annotations.NullMarked;
