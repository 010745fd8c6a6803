package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.forms.resident.Sender;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.env.Environment;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;

/**
 * 前段のプロキシ: whose word about the address behind them is taken. Anybody else's is not, so that nobody has as many addresses as they
 * can write.
 */
@Component
class Proxies {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    /** What no name server would be asked for. */
    private static final Pattern LITERAL = Pattern.compile(
            BYTE + "(?:\\." + BYTE + "){3}|[0-9a-fA-F]{0,4}:[0-9a-fA-F.]{0,15}:[0-9a-fA-F:.]{0,38}");
    private static final String NONE = "none";

    private final List<IpAddressMatcher> trusted;

    /** @param proxies as CIDR (10.0.0.0/8), comma separated; {@code none} where there is none */
    Proxies(@Value("${madoguchi.proxies:}") String proxies, @Value("${madoguchi.site}") String site, Environment environment) {
        var said = !proxies.isBlank() || environment.containsProperty("server.forward-headers-strategy");
        if (site.startsWith("https:") && !said && !environment.matchesProfiles("demo | sample"))
            throw new IllegalStateException("A site with https needs a word about proxies: madoguchi.proxies=10.0.0.0/8 (whose"
                    + " X-Forwarded-For is believed), or none");
        this.trusted = Arrays.stream(proxies.split(",")).map(String::strip).filter(one -> !one.isEmpty() && !one.equals(NONE))
                .map(IpAddressMatcher::new).toList();
    }

    /** The last address that no proxy of ours has. */
    Sender of(HttpServletRequest request) {
        var address = request.getRemoteAddr();
        if (isTrusted(address)) {
            var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream().flatMap(line -> Arrays.stream(line.split(",")))
                    .map(String::strip).toList().reversed();
            for (var hop : hops) {
                if (literal(hop).isEmpty()) break;
                address = hop;
                if (!isTrusted(hop)) break;
            }
        }
        return Sender.of(literal(address).orElseGet(InetAddress::getLoopbackAddress));
    }

    private boolean isTrusted(String address) {
        var said = literal(address).map(InetAddress::getHostAddress);
        return said.filter(one -> trusted.stream().anyMatch(range -> range.matches(one))).isPresent();
    }

    private static Optional<InetAddress> literal(String address) {
        try {
            return LITERAL.matcher(address).matches() ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
