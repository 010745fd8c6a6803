package jp.madoguchi.workflows.messages.carrier;

import java.time.Instant;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.message.SubscriptionId;

/**
 * A browser that takes push messages about an application (W3C Push API).
 *
 * @param p256dh its public key, an uncompressed point of P-256, base64url
 * @param auth its secret of 16 bytes, base64url
 */
public record Subscription(SubscriptionId id, ApplicationId application, String endpoint, String p256dh, String auth, Instant createdAt) {
}
