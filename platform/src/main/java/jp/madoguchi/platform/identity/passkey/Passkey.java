package jp.madoguchi.platform.identity.passkey;

import java.time.Instant;

/**
 * A passkey as its owner sees it.
 *
 * @param id to name it by, in base64url
 */
public record Passkey(String id, String label, Instant createdAt, Instant usedAt) {
}
