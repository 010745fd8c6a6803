/** 決済サービス: where fees are paid on pages that are not ours; card numbers never come here. */
@NullMarked
package jp.madoguchi.workflows.payments.gateway;

import org.jspecify.annotations.NullMarked;
