package jp.madoguchi.platform.identity.passkey;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialRequestOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The two ceremonies of WebAuthn (level 2, §7.1 and §7.2), by Spring Security. The device has to know its owner, by
 * face, finger or code.
 */
@Component
class Ceremonies {

    private final StoredCredentials credentials;
    private final RelyingParty party;
    private final JsonMapper json = JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Ceremonies(StoredCredentials credentials, RelyingParty party) {
        this.credentials = credentials;
        this.party = party;
    }

    String creation(Owner owner, String name, Bytes challenge) {
        return json.writeValueAsString(creationOptions(owner, name, challenge));
    }

    void register(Owner owner, String name, Bytes challenge, String answer, String label) {
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> credential = json.readValue(answer,
                    json.getTypeFactory().constructParametricType(PublicKeyCredential.class,
                    AuthenticatorAttestationResponse.class));
            operations(new One(owner, name), challenge)
                    .registerCredential(new ImmutableRelyingPartyRegistrationRequest(creationOptions(owner, name,
                    challenge), new RelyingPartyPublicKey(credential, label)));
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e.getClass().getSimpleName());
        }
    }

    String request(Bytes challenge) {
        return json.writeValueAsString(requestOptions(challenge));
    }

    Owner recognise(Bytes challenge, String answer) {
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> credential = json.readValue(answer,
                    json.getTypeFactory().constructParametricType(PublicKeyCredential.class,
                    AuthenticatorAssertionResponse.class));
            return Owner.of(operations(new One(null, ""), challenge)
                    .authenticate(new RelyingPartyAuthenticationRequest(requestOptions(challenge), credential))
                    .getId());
        } catch (RuntimeException e) {
            throw new PasskeyRefused(e.getClass().getSimpleName());
        }
    }

    private PublicKeyCredentialCreationOptions creationOptions(Owner owner, String name, Bytes challenge) {
        return operations(new One(owner, name), challenge)
                .createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(signedIn(owner.id().toString())));
    }

    private PublicKeyCredentialRequestOptions requestOptions(Bytes challenge) {
        return operations(new One(null, ""), challenge)
                .createCredentialRequestOptions(new ImmutablePublicKeyCredentialRequestOptionsRequest(null));
    }

    private Webauthn4JRelyingPartyOperations operations(One one, Bytes challenge) {
        var operations = new Webauthn4JRelyingPartyOperations(one, credentials, party.entity(), party.origins());
        operations.setCustomizeCreationOptions(options -> options.challenge(challenge)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED).build()));
        operations.setCustomizeRequestOptions(options -> options.challenge(challenge)
                .userVerification(UserVerificationRequirement.REQUIRED));
        return operations;
    }

    private static Authentication signedIn(String name) {
        return UsernamePasswordAuthenticationToken.authenticated(name, null, java.util.List.of());
    }

    /** The one account that a ceremony is about, or any where that shows from the key itself. */
    private record One(@Nullable Owner owner, String name) implements PublicKeyCredentialUserEntityRepository {

        @Override
        public @Nullable PublicKeyCredentialUserEntity findByUsername(String username) {
            return owner == null ? null : entity(owner.handle());
        }

        @Override
        public @Nullable PublicKeyCredentialUserEntity findById(Bytes id) {
            return entity(id);
        }

        private PublicKeyCredentialUserEntity entity(Bytes handle) {
            return ImmutablePublicKeyCredentialUserEntity.builder().id(handle).name(name).displayName(name).build();
        }

        @Override
        public void save(PublicKeyCredentialUserEntity entity) {
            // accounts are kept elsewhere
        }

        @Override
        public void delete(Bytes id) {
            // accounts are kept elsewhere
        }
    }
}
