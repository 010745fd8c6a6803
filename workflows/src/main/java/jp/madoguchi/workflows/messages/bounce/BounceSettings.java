package jp.madoguchi.workflows.messages.bounce;

/**
 * Where returned mails are read: {@code madoguchi.mail.bounces.*}.
 *
 * @param protocol imap, imaps, pop3 or pop3s; the empty string: nowhere
 * @param secret of the webhook by which a relay tells of them; the empty string: none
 */
public record BounceSettings(String protocol, String host, int port, String user, String password, String secret) {
}
