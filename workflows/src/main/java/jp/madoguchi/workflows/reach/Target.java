package jp.madoguchi.workflows.reach;

import jp.madoguchi.workflows.carrier.Channel;

/** One way to an applicant. */
public record Target(Channel channel, String address) {
}
