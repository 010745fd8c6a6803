package jp.madoguchi.workflows.application;

import java.time.LocalDate;

/** 年度: April to March, counted in Reiwa for numbers. */
public final class FiscalYear {

    private FiscalYear() {
    }

    public static int of(LocalDate day) {
        return day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
    }

    public static int reiwa(LocalDate day) {
        return of(day) - 2018;
    }
}
