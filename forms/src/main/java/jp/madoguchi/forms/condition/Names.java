package jp.madoguchi.forms.condition;

/** How fields and their values are called, so that a condition can say itself. */
public interface Names {

    String field(String key);

    String value(String key, String value);

    /** Whether it is a day, which is before or after another, not smaller. */
    default boolean isDay(String key) {
        return false;
    }

    /** Whether several values can be chosen at once. */
    default boolean isSeveral(String key) {
        return false;
    }
}
