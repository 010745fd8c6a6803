package jp.madoguchi.workflows.reach;

import java.util.Locale;

/** 知らせの言語. Ours is Japanese and English; the others are there as far as the owner wrote them. */
public enum Language {
    JA, EN, ZH, KO, PT, VI, TL, NE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    boolean isOurs() {
        return this == JA || this == EN;
    }

    /** What is no language of ours is Japanese. */
    static Language of(String code) {
        for (var language : values()) if (language.code().equals(code)) return language;
        return JA;
    }
}
