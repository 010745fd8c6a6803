package jp.madoguchi.platform.office.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many of how many, in applications or procedures. */
public record Ratio(long digital, long total) {

    public static final Ratio NOTHING = new Ratio(0, 0);

    /** To one decimal, halves up; zero of nothing. */
    public BigDecimal percent() {
        if (total == 0) return BigDecimal.ZERO.setScale(1);
        return BigDecimal.valueOf(digital).multiply(BigDecimal.valueOf(100)).divide(BigDecimal.valueOf(total), 1, RoundingMode.HALF_UP);
    }

    @com.fasterxml.jackson.annotation.JsonIgnore
    public boolean isEmpty() {
        return total == 0;
    }

    public long rest() {
        return total - digital;
    }

    public Ratio plus(Ratio other) {
        return new Ratio(digital + other.digital, total + other.total);
    }

    /** Pixels of {@code full} that the digital part takes. */
    public long width(int full) {
        return total == 0 ? 0 : Math.round((double) full * digital / total);
    }
}
