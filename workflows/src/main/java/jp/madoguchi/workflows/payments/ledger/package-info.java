/** 納付の確認と日計: what came on which day, what somebody has to see to, and what accounting takes over. */
@NullMarked
package jp.madoguchi.workflows.payments.ledger;

import org.jspecify.annotations.NullMarked;
