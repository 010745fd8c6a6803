package jp.madoguchi.workflows.step;

/**
 * A value that the reply of another system sets (返ってくる値).
 *
 * @param key the property of the reply's JSON object
 */
public record Reply(String key, String name) implements Part {
}
