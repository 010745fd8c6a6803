package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;

/**
 * 処理の早さ of a procedure of this site.
 *
 * @param standard 標準処理期間 in working days
 * @param days working days from receipt to decision, in the middle (median)
 * @param corrected how many of the decided were asked for 補正 or sent back by the approver (差戻し)
 */
public record Speed(String title, int standard, long decided, BigDecimal days, long corrected) {

    public Ratio returned() {
        return new Ratio(corrected, decided);
    }
}
