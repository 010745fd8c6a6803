package jp.madoguchi.forms.field;

import com.fasterxml.jackson.annotation.JsonTypeName;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import jp.madoguchi.forms.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * 一行の文字.
 *
 * @param maxLength in characters (code points); 200 where none is given
 * @param series where it is the number of a document issued in that series; clerks then see whether it is in the register
 * @param mask such as M-000000, where 0 stands for a digit: widths, hyphens and small letters are then folded
 */
@JsonTypeName("text")
public record TextField(@JsonUnwrapped Question question, int maxLength, String mask, String series)
        implements Field {

    public TextField(Question question, int maxLength, @Nullable String mask,
            @Nullable String series) {
        this.question = question;
        this.maxLength = maxLength == 0 ? 200 : maxLength;
        this.mask = mask == null ? "" : mask;
        this.series = series == null ? "" : series;
    }

    @Override
    public Reading read(Input input, Asking asking) {
        var text = input.text(key());
        if (text.isEmpty()) return empty(asking, "required");
        if (!mask.isEmpty()) return readMasked(text);
        var length = text.codePointCount(0, text.length());
        return length > maxLength ? wrong("tooLong", maxLength, length) : Reading.of(text);
    }

    private Reading readMasked(String text) {
        var typed = plain(Fold.ascii(text));
        var wanted = plain(mask);
        if (typed.length() != wanted.length()) return wrong("mask", mask);
        var out = new StringBuilder();
        var at = 0;
        for (var i = 0; i < mask.length(); i++) {
            var m = mask.charAt(i);
            if (m == '-') {
                out.append(m);
                continue;
            }
            var c = typed.charAt(at++);
            if (m == '0' ? c < '0' || c > '9' : Character.toUpperCase(m) != c) return wrong("mask", mask);
            out.append(c);
        }
        return Reading.of(out.toString());
    }

    private static String plain(String text) {
        return text.replace("-", "").toUpperCase(java.util.Locale.ROOT);
    }

    @Override
    public List<String> mistakes() {
        return maxLength < 1 || maxLength > 2000 ? List.of("maxLength") : List.of();
    }
}
