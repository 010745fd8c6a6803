package jp.madoguchi.workflows.messages.carrier;

/** One way to an applicant. */
public record Target(Channel channel, String address) {
}
