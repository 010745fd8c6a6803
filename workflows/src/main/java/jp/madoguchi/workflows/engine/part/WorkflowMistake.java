package jp.madoguchi.workflows.engine.part;

import jp.madoguchi.forms.definition.Address;

/**
 * Something an owner has to mend before a workflow can be published.
 *
 * @param where the step, its part, what follows, or the workflow
 * @param code the sentence is {@code workflow.<code>}
 * @param detail what it is about, in the owner's own words
 */
public record WorkflowMistake(Address where, String code, String detail) {
}
