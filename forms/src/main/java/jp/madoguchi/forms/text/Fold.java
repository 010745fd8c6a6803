package jp.madoguchi.forms.text;

import java.text.Normalizer;

/**
 * Folds what keyboards write in several ways, so that nobody is refused for a full-width digit.
 *
 * <p>Only ever applied to digits, codes and kana. Names and free text keep each code point: NFKC would turn 﨑 and
 * IVS pairs into other characters.
 */
public final class Fold {

    private Fold() {
    }

    /** Half-width, one kind of hyphen, no spaces: for numbers, codes, mail addresses. */
    public static String ascii(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC);
        return folded.replaceAll("[‐‑‒–—―−ーｰ─]", "-").replaceAll("[\\s\\p{Z}]", "");
    }

    /** An amount of yen, without what is written around it: 2,000円 and ¥2,000 are 2000. */
    public static String amount(String text) {
        return ascii(text).replaceAll("[,円¥\\\\]", "");
    }

    /** A number of applications: 2,000件 is 2000. */
    public static String count(String text) {
        return ascii(text).replaceAll("[,件]", "");
    }

    /** Digits only; hyphens, spaces, brackets and 〒 fall away, anything else stays and will be refused. */
    public static String digits(String text) {
        return ascii(text).replaceAll("[-〒()]", "");
    }

    /** Full-width katakana, from hiragana and half-width too; runs of spaces become one. */
    public static String kana(String text) {
        var folded = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().replaceAll("[\\s\\p{Z}]+", " ");
        var out = new StringBuilder();
        folded.codePoints().map(c -> c >= 'ぁ' && c <= 'ゖ' ? c + ('ァ' - 'ぁ') : c).forEach(out::appendCodePoint);
        return out.toString().replaceAll("[-‐−]", "\u30fc");
    }

    /** As it was written, without what cannot be seen: control characters, lone surrogates, spaces at the ends. */
    public static String line(String text) {
        return lines(text).replaceAll("[\\n\\t]+", " ").strip();
    }

    /** The first characters (code points) of a text; nothing is cut in two. */
    public static String first(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    /** Like {@link #line} but keeps line breaks. */
    public static String lines(String text) {
        var out = new StringBuilder(text.length());
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .filter(c -> Character.getType(c) != Character.SURROGATE && c != 0xFEFF && c != 0xFFFE && c != 0xFFFF)
                .forEach(out::appendCodePoint);
        return out.toString().strip();
    }
}
