package jp.madoguchi.forms.definition;

import jp.madoguchi.forms.condition.Condition;
import jp.madoguchi.forms.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * 項目どうしの確認: answers that are right one by one and wrong together, as an end before its beginning.
 *
 * @param when the answers are wrong when it holds
 * @param field the last of the fields it looks at; the message stands there
 */
public record Check(String key, Condition when, String field, Text message) {

    public Check(@Nullable String key, @Nullable Condition when, @Nullable String field, @Nullable Text message) {
        this.key = key == null ? "" : key;
        this.when = Condition.orAlways(when);
        this.field = field == null ? "" : field;
        this.message = Text.orNone(message);
    }
}
