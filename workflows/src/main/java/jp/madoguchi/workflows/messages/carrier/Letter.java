package jp.madoguchi.workflows.messages.carrier;

import jp.madoguchi.db.id.message.NoticeId;

/**
 * What is carried, to one address.
 *
 * @param address a mail address, a phone number or the id of a push subscription
 * @param link where the news can be read; the empty string: nowhere
 * @param calendar as iCalendar (RFC 5545); the empty string: none
 */
public record Letter(NoticeId id, String address, String subject, String body, String link, String calendar) {
}
