package jp.madoguchi.platform.identity.passkey;

import java.net.URI;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.stereotype.Component;

/**
 * This site as devices know it. A passkey holds for its domain; an address of numbers is none, so a demo on loopback is
 * called localhost.
 */
@Component
class RelyingParty {

    private final String id;
    private final Set<String> origins;

    RelyingParty(@Value("${madoguchi.site}") String site) {
        var address = URI.create(site);
        var loopback = address.getHost().equals("127.0.0.1");
        this.id = loopback ? "localhost" : address.getHost();
        this.origins = loopback ? Set.of("http://localhost:" + address.getPort()) : Set.of(site);
    }

    String id() {
        return id;
    }

    Set<String> origins() {
        return origins;
    }

    PublicKeyCredentialRpEntity entity() {
        return PublicKeyCredentialRpEntity.builder().id(id).name(id).build();
    }
}
