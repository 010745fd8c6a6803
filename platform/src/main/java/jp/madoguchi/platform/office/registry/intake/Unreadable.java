package jp.madoguchi.platform.office.registry.intake;

/** The file cannot be read as a table; the code names the words {@code import.refused.<code>}. */
class Unreadable extends RuntimeException {

    private final String code;

    Unreadable(String code) {
        super(code, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
