package jp.madoguchi.workflows.cases.figures;

import java.math.BigDecimal;

/**
 * 処理の早さ of a procedure.
 *
 * @param standard 標準処理期間 in working days
 * @param days working days from receipt to decision, in the middle (median)
 * @param corrected how many of the decided were asked for 補正 or sent back by the approver (差戻し)
 */
public record DecisionTime(String title, int standard, long decided, BigDecimal days, long corrected) {
}
