package jp.madoguchi.workflows.messages.carrier;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPMessage;
import org.jspecify.annotations.Nullable;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** DKIM (RFC 6376), where we sign and not the relay: {@code madoguchi.mail.dkim.key} names a PKCS#8 file of an RSA key. */
@Component
public class Dkim {

    private final MailSettings mail;
    private final String selector;
    private final @Nullable RSAPrivateCrtKey key;

    Dkim(MailSettings mail, @Value("${madoguchi.mail.dkim.selector:madoguchi}") String selector,
            @Value("${madoguchi.mail.dkim.key:}") String file) {
        this.mail = mail;
        this.selector = selector;
        this.key = file.isEmpty() ? null : read(Path.of(file));
    }

    private static RSAPrivateCrtKey read(Path file) {
        try {
            var pem = Files.readString(file).replaceAll("-----[A-Z ]+-----|\\s", "");
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA")
                    .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(pem)));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("madoguchi.mail.dkim.key is no readable PKCS#8 file of an RSA key", e);
        }
    }

    public String selector() {
        return selector;
    }

    /** What has to stand in the domain's record as {@code p=}; empty where the relay signs. */
    public Optional<String> publicKey() {
        if (key == null) return Optional.empty();
        try {
            var open = KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent()));
            return Optional.of(Base64.getEncoder().encodeToString(open.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param id that stays the message's, though this is a copy of it */
    SMTPMessage signed(SMTPMessage message, String id, String envelopeFrom) throws MessagingException {
        if (key == null) return message;
        try {
            var signer = new DkimSigner(mail.domain(), selector, key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            // The settings page looks the record up; the DNS is not asked with each mail.
            signer.setCheckDomainKey(false);
            var signed = new DkimMessage(message, signer) {
                @Override
                protected void updateMessageID() throws MessagingException {
                    setHeader("Message-ID", id);
                }
            };
            signed.setEnvelopeFrom(envelopeFrom);
            return signed;
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot sign", e);
        }
    }
}
