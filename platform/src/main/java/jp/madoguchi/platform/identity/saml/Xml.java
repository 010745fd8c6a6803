package jp.madoguchi.platform.identity.saml;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.xml.namespace.QName;
import net.shibboleth.utilities.java.support.xml.SerializeSupport;
import net.shibboleth.utilities.java.support.xml.XMLParserException;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.config.XMLObjectProviderRegistrySupport;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;

/** SAML's XML, read and written. What is read may hold no document type, and nothing is fetched for it. */
final class Xml {

    private static final SecureRandom RANDOM = new SecureRandom();

    static {
        try {
            InitializationService.initialize();
        } catch (InitializationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private Xml() {
    }

    static <T extends XMLObject> T make(Class<T> kind, QName name) {
        return kind.cast(XMLObjectProviderRegistrySupport.getBuilderFactory().getBuilderOrThrow(name).buildObject(name));
    }

    /** @throws Rejected as MALFORMED if it is no XML, or another message than that */
    static <T extends XMLObject> T read(byte[] xml, Class<T> kind) {
        try {
            var read = XMLObjectSupport.unmarshallFromInputStream(XMLObjectProviderRegistrySupport.getParserPool(),
                    new ByteArrayInputStream(xml));
            if (kind.isInstance(read)) return kind.cast(read);
            throw new Rejected(Rejected.Why.MALFORMED, "a message of another kind: " + read.getElementQName().getLocalPart());
        } catch (XMLParserException | UnmarshallingException e) {
            throw new Rejected(Rejected.Why.MALFORMED, "no XML that can be read: " + e.getClass().getSimpleName());
        }
    }

    static byte[] write(XMLObject object) {
        try {
            return SerializeSupport.nodeToString(XMLObjectSupport.marshall(object)).getBytes(StandardCharsets.UTF_8);
        } catch (MarshallingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An id as XML and SAML want it, 160 random bits (SAML core §1.3.4). */
    static String id() {
        var bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return "_" + HexFormat.of().formatHex(bytes);
    }
}
