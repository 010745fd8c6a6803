package jp.madoguchi.platform.office.dashboard;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 確定値: a figure as it was on the day it was frozen, with what it was counted from. */
public record Figure(int year, Instant takenAt, @Nullable String person, String why, long digital, long total, Basis basis) {

    /** The definition of that day, and each bureau's part. */
    public record Basis(Definition definition, Map<String, Ratio> bureaus) {
    }

    Ratio ratio(@Nullable String bureau) {
        if (bureau == null || bureau.isEmpty()) return new Ratio(digital, total);
        return basis.bureaus().getOrDefault(bureau, Ratio.NOTHING);
    }
}
