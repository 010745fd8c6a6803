package jp.madoguchi.workflows.messages.link;

import java.util.Locale;
import jp.madoguchi.db.code.SecretTarget;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;

/**
 * What a link is good for.
 *
 * @param target the step to pay at; the empty string for the status
 */
public record SafeLink(ApplicationId application, Purpose purpose, String target) {

    /** STATUS asks for a code before it shows anything of the application; PAY shows an amount and lets it be paid, no more. */
    public enum Purpose {
        STATUS, PAY;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    SecretTarget in(AuthorityId authority) {
        return new SecretTarget(authority, purpose.key(), application + "/" + target);
    }

    static SafeLink of(SecretTarget link) {
        var slash = link.subject().indexOf('/');
        return new SafeLink(ApplicationId.of(link.subject().substring(0, slash)),
                Purpose.valueOf(link.purpose().toUpperCase(Locale.ROOT)), link.subject().substring(slash + 1));
    }
}
