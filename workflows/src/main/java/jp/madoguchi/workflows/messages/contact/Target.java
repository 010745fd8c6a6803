package jp.madoguchi.workflows.messages.contact;

import jp.madoguchi.workflows.messages.carrier.Channel;

/** One way to an applicant. */
public record Target(Channel channel, String address) {
}
