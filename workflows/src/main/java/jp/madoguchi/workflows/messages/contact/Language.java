package jp.madoguchi.workflows.messages.contact;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;

/** 知らせの言語. Ours is Japanese and English; the others are there as far as the owner wrote them. */
public enum Language {
    JA, EN, ZH, KO, PT, VI, TL, NE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** Days and times as they are written in it, by the names of their fields. */
    Map<String, String> times(Application application, ApplicantMessages.Message told) {
        var all = new HashMap<String, String>();
        if (told.day() != null) all.put(NewsKind.field("due"),
                told.day().format(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale())));
        all.put(NewsKind.field("received"), application.receivedAt().atZone(JapaneseTime.JAPAN)
                .format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'JST'")));
        return all;
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
