package jp.madoguchi.workflows.cases.draw;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * The order in which numbers are drawn (当選順): by the SHA-256 of seed, colon and receipt number, smallest first.
 *
 * <p>Whoever has the seed can compute it with any tool: {@code printf '%s' "$seed:$number" | sha256sum}.
 */
final class Order {

    /** @param ticket 64 hexadecimal digits */
    record Ticket(String number, String ticket) {
    }

    private Order() {
    }

    static String commitment(String seed) {
        return sha256(seed);
    }

    static List<Ticket> of(String seed, List<String> numbers) {
        return numbers.stream().map(number -> new Ticket(number, sha256(seed + ":" + number)))
                .sorted(Comparator.comparing(Ticket::ticket)).toList();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
