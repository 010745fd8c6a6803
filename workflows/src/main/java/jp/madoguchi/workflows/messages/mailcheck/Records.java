package jp.madoguchi.workflows.messages.mailcheck;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TXTRecord;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/** TXT records of the DNS. */
@Component
class Records {

    /** The DNS did not answer. */
    static final class NoAnswer extends RuntimeException {
        NoAnswer(String why) {
            super(why, null, false, false);
        }
    }

    private final @Nullable String server;

    /** @param server host:port; empty: those of the machine */
    Records(@Value("${madoguchi.mail.dns:}") String server) {
        this.server = server.isEmpty() ? null : server;
    }

    /** None where the name has none. */
    List<String> text(String name) {
        try {
            var lookup = new Lookup(name + ".", Type.TXT);
            lookup.setResolver(resolver());
            lookup.setCache(null);
            var found = lookup.run();
            if (lookup.getResult() != Lookup.SUCCESSFUL && lookup.getResult() != Lookup.HOST_NOT_FOUND
                    && lookup.getResult() != Lookup.TYPE_NOT_FOUND) throw new NoAnswer(lookup.getErrorString());
            return found == null ? List.of() : Arrays.stream(found)
                    .map(record -> String.join("", ((TXTRecord) record).getStrings())).toList();
        } catch (TextParseException | UnknownHostException e) {
            throw new NoAnswer(e.getClass().getSimpleName());
        }
    }

    private Resolver resolver() throws UnknownHostException {
        var resolver = server == null ? new ExtendedResolver()
                : new SimpleResolver(new InetSocketAddress(
                InetAddress.getByName(server.substring(0, server.lastIndexOf(':'))),
                Integer.parseInt(server.substring(server.lastIndexOf(':') + 1))));
        resolver.setTimeout(Duration.ofSeconds(3));
        return resolver;
    }
}
