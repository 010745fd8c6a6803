package jp.madoguchi.forms.text;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Words of plain Java, which knows no message source: {@code messages/words.properties}. What pages and mails say is in the files
 * beside it.
 */
public final class Words {

    private static final ResourceBundle ALL = ResourceBundle.getBundle("messages.words", Locale.ROOT);

    private Words() {
    }

    public static String of(String code) {
        return ALL.getString(code);
    }

    public static String of(String code, Object... args) {
        return new MessageFormat(ALL.getString(code), Locale.JAPAN).format(args);
    }

    /** Those of one line, separated by commas. */
    public static List<String> list(String code) {
        return Arrays.stream(of(code).split(",")).map(String::strip).toList();
    }
}
