package jp.madoguchi.platform.identity.saml;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider said of somebody, checked but for what only the database knows: whether we asked, and
 * whether it was used before.
 *
 * @param request id of our request that it answers
 * @param assertion its own id; good for one sign-in
 * @param until its id has to be remembered until then
 * @param session how the identity provider calls this session, to end it by; null where it does not say
 */
public record Asserted(String provider, String request, String assertion, Instant until, Subject subject,
        @Nullable String session, Map<String, List<String>> attributes) {

    /** The person, as the identity provider names them (SAML core §2.2). */
    public record Subject(String value, @Nullable String format, @Nullable String qualifier,
            @Nullable String spQualifier) implements java.io.Serializable {
    }
}
