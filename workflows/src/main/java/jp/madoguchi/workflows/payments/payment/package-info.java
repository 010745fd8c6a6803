/** 納付: fees that are due at a step of the way, what came of them, and what was given back. */
@NullMarked
package jp.madoguchi.workflows.payments.payment;

import org.jspecify.annotations.NullMarked;
