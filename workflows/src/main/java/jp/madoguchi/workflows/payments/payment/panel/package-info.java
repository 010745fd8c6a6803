/** Payments as the pages of an application show them. */
@NullMarked
package jp.madoguchi.workflows.payments.payment.panel;

import org.jspecify.annotations.NullMarked;
