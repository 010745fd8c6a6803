/** 照合: what gateways and collecting agents say was paid, held against what was counted here. */
@NullMarked
package jp.madoguchi.workflows.payments.reconciliation;

import org.jspecify.annotations.NullMarked;
