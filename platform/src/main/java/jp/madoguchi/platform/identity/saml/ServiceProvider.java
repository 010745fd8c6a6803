package jp.madoguchi.platform.identity.saml;

import java.security.KeyStore.PrivateKeyEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.opensaml.saml.common.xml.SAMLConstants;
import org.opensaml.saml.saml2.core.NameIDType;
import org.opensaml.saml.saml2.metadata.AssertionConsumerService;
import org.opensaml.saml.saml2.metadata.EntityDescriptor;
import org.opensaml.saml.saml2.metadata.KeyDescriptor;
import org.opensaml.saml.saml2.metadata.NameIDFormat;
import org.opensaml.saml.saml2.metadata.SPSSODescriptor;
import org.opensaml.saml.saml2.metadata.SingleLogoutService;
import org.opensaml.security.SecurityException;
import org.opensaml.security.credential.UsageType;
import org.opensaml.security.x509.BasicX509Credential;
import org.opensaml.xmlsec.keyinfo.impl.X509KeyInfoGeneratorFactory;

/**
 * This site as identity providers know it (SAML metadata §2.4).
 *
 * @param site its address, without a slash at the end
 * @param keys the first one signs; all of them are published and may decrypt, so that a new one can take over
 */
public record ServiceProvider(String site, List<PrivateKeyEntry> keys) {

    private static final Duration GOOD = Duration.ofDays(30);

    public ServiceProvider {
        keys = List.copyOf(keys);
    }

    public String entityId() {
        return site + "/saml/metadata";
    }

    public String consumer() {
        return site + "/saml/acs";
    }

    public String logout() {
        return site + "/saml/logout";
    }

    List<BasicX509Credential> credentials() {
        return keys.stream().map(key -> new BasicX509Credential((X509Certificate) key.getCertificate(), key.getPrivateKey())).toList();
    }

    /** What an identity provider needs to know of us. */
    public byte[] metadata(Instant now) {
        var role = Xml.make(SPSSODescriptor.class, SPSSODescriptor.DEFAULT_ELEMENT_NAME);
        role.addSupportedProtocol(SAMLConstants.SAML20P_NS);
        role.setAuthnRequestsSigned(true);
        role.setWantAssertionsSigned(true);
        for (var credential : credentials()) for (var use
                : List.of(UsageType.SIGNING, UsageType.ENCRYPTION)) role.getKeyDescriptors().add(key(credential, use));
        for (var binding : List.of(SAMLConstants.SAML2_REDIRECT_BINDING_URI, SAMLConstants.SAML2_POST_BINDING_URI)) {
            var service = Xml.make(SingleLogoutService.class, SingleLogoutService.DEFAULT_ELEMENT_NAME);
            service.setBinding(binding);
            service.setLocation(logout());
            role.getSingleLogoutServices().add(service);
        }
        var format = Xml.make(NameIDFormat.class, NameIDFormat.DEFAULT_ELEMENT_NAME);
        format.setURI(NameIDType.PERSISTENT);
        role.getNameIDFormats().add(format);
        var service = Xml.make(AssertionConsumerService.class, AssertionConsumerService.DEFAULT_ELEMENT_NAME);
        service.setIndex(0);
        service.setIsDefault(true);
        service.setBinding(SAMLConstants.SAML2_POST_BINDING_URI);
        service.setLocation(consumer());
        role.getAssertionConsumerServices().add(service);
        var entity = Xml.make(EntityDescriptor.class, EntityDescriptor.DEFAULT_ELEMENT_NAME);
        entity.setEntityID(entityId());
        entity.setValidUntil(now.plus(GOOD));
        entity.getRoleDescriptors().add(role);
        return Xml.write(entity);
    }

    private static KeyDescriptor key(BasicX509Credential credential, UsageType use) {
        var info = new X509KeyInfoGeneratorFactory();
        info.setEmitEntityCertificate(true);
        var key = Xml.make(KeyDescriptor.class, KeyDescriptor.DEFAULT_ELEMENT_NAME);
        key.setUse(use);
        try {
            key.setKeyInfo(info.newInstance().generate(credential));
        } catch (SecurityException e) {
            throw new IllegalStateException(e);
        }
        return key;
    }
}
