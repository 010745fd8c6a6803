package jp.madoguchi.workflows.engine.part;

/**
 * Something an owner has to mend before a workflow can be published.
 *
 * @param where step:review, part:approval.s1, or {@code workflow}
 * @param code the sentence is {@code workflow.<code>}
 * @param detail what it is about, in the owner's own words
 */
public record WorkflowMistake(String where, String code, String detail) {
}
