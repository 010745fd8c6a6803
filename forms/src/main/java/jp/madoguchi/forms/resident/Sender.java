package jp.madoguchi.forms.resident;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import jp.madoguchi.db.Secret;

/**
 * 送り元: from where a request comes, for counting tries; never the address itself.
 *
 * <p>An address of IPv6 counts by its first 64 bits, which one household has (RFC 6177); the others are free to whoever sends.
 */
public record Sender(String key) {

    private static final int NETWORK = 8;

    public static Sender of(InetAddress address) {
        var bytes = address.getAddress();
        var counted = address instanceof Inet6Address ? Arrays.copyOf(bytes, NETWORK) : bytes;
        return new Sender(HexFormat.of().formatHex(new Secret(HexFormat.of().formatHex(counted)).hash("sender"), 0, 16));
    }
}
