package jp.madoguchi.platform.identity.provider;

import java.io.Serializable;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.identity.saml.Asserted;
import org.jspecify.annotations.Nullable;

/** What a session has to know to be ended at the identity provider, too. */
record ProviderSession(java.util.UUID authority, Asserted.Subject subject, @Nullable String session) implements Serializable {

    static final String IN_SESSION = ProviderSession.class.getName();

    AuthorityId authorityId() {
        return new AuthorityId(authority);
    }
}
