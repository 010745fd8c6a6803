package jp.madoguchi.workflows.messages.link;

import jp.madoguchi.db.id.ApplicationId;

/**
 * What a link is good for.
 *
 * @param target the step to pay at; the empty string for the status
 */
public record SafeLink(ApplicationId application, Purpose purpose, String target) {

    /** STATUS asks for a code before it shows anything of the application; PAY shows an amount and lets it be paid, no more. */
    public enum Purpose { STATUS, PAY }
}
