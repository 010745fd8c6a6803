package jp.madoguchi.forms.condition;

/** How fields and their values are called, so that a condition can say itself. */
public interface Names {

    String field(String key);

    String value(String key, String value);

    /** Whether several values can be chosen at once. */
    default boolean isSeveral(String key) {
        return false;
    }
}
