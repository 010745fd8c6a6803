package jp.madoguchi.platform.identity.provider;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.platform.identity.saml.IdentityProvider;
import org.jspecify.annotations.Nullable;

/** 認証基盤 as an authority set it up. */
record Provider(AuthorityId authority, String authorityCode, String authorityName, String entityId, String metadata,
        String metadataUrl, Instant readAt, Instant triedAt, String failed,
        boolean encrypted, boolean active, Rules rules, @Nullable Captured captured, @Nullable Instant capturedAt) {

    /** The latest answer, made unreadable but for what the rules compare. */
    record Captured(Map<String, List<String>> attributes) {

        Captured {
            attributes = new LinkedHashMap<>(attributes);
        }
    }

    IdentityProvider read() {
        return IdentityProvider.of(metadata.getBytes(StandardCharsets.UTF_8));
    }
}
