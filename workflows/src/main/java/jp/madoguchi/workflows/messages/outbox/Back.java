package jp.madoguchi.workflows.messages.outbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * 届かなかった通知, for the people who look after mail.
 *
 * @param receiptNumber null where it was about no application
 */
public record Back(@Nullable String receiptNumber, String domain, String how, String why, Instant at) {
}
