package jp.madoguchi.forms.designer;

import java.util.List;
import jp.madoguchi.forms.field.Option;

/**
 * One property of an element (設定) and how it is edited. Its words are {@code property.<name>}, or
 * {@code property.<kind>.<name>} where they differ for one kind.
 *
 * @param choices for {@link Editor#ONE}
 */
public record Property(String name, Editor editor, List<Option> choices) {

    public static Property of(String name, Editor editor) {
        return new Property(name, editor, List.of());
    }
}
