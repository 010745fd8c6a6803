package jp.madoguchi.forms.attachment;

import java.util.List;
import jp.madoguchi.forms.field.Problem;

/** Why a file was not taken; the code of a sentence, and what goes into it. */
public final class FileRefused extends Exception {

    private final String code;
    private final List<Object> args;

    public FileRefused(String code, Object... args) {
        super(code, null, false, false);
        this.code = code;
        this.args = List.of(args);
    }

    public String code() {
        return code;
    }

    public List<Object> args() {
        return args;
    }

    /** As a problem of that input. */
    public Problem problem(String input) {
        return new Problem(input, code, args);
    }
}
