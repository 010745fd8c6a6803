package jp.madoguchi.workflows.engine.part;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import jp.madoguchi.forms.answer.Answers;

/** 納付額: what is to be paid, line by line, in yen. Reductions are lines below zero; the total is never below zero. */
public record Charge(List<Line> lines, int total) {

    /** @param sum amount times quantity; that of a reduction is negative */
    public record Line(String name, int amount, int quantity, int sum, Fee.Tax tax, String account) {
    }

    /** No sum is larger, whatever people typed. */
    private static final int MOST = 100_000_000;

    public static Charge of(List<Fee> fees, Answers facts) {
        var lines = new ArrayList<Line>();
        fees.stream().filter(fee -> fee.percent() == 0 && fee.when().holds(facts)).forEach(fee -> {
            var quantity = quantity(fee, facts);
            if (quantity > 0) lines.add(new Line(fee.name(), fee.yen(), quantity,
                    (int) Math.min(MOST, (long) fee.yen() * quantity), fee.tax(), fee.account()));
        });
        var whole = (int) Math.min(MOST, lines.stream().mapToLong(Line::sum).sum());
        var left = whole;
        for (var fee : fees) {
            if (fee.percent() <= 0 || left == 0 || !fee.when().holds(facts)) continue;
            // Parts of a yen stay with the applicant.
            var off = Math.min(left, (int) Math.ceilDiv((long) whole * fee.percent(), 100L));
            lines.add(new Line(fee.name(), -off, 1, -off, fee.tax(), fee.account()));
            left -= off;
        }
        return new Charge(List.copyOf(lines), left);
    }

    /** Whole ones, rounded up: a large number is never free, nor is half of one. */
    private static int quantity(Fee fee, Answers facts) {
        if (fee.quantity().isEmpty()) return 1;
        var typed = facts.text(fee.quantity());
        if (!typed.matches("\\d{1,30}(\\.\\d{1,30})?")) return 0;
        return new BigDecimal(typed).setScale(0, RoundingMode.CEILING).min(BigDecimal.valueOf(MOST)).intValue();
    }

    /** @param paid before, for the same; it is a line of its own */
    public Charge less(int paid, String name) {
        if (paid <= 0 || total == 0) return this;
        var off = Math.min(paid, total);
        var all = new ArrayList<>(lines);
        all.add(new Line(name, -off, 1, -off, Fee.Tax.EXEMPT, ""));
        return new Charge(List.copyOf(all), total - off);
    }
}
