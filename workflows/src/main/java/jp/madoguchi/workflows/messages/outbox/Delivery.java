package jp.madoguchi.workflows.messages.outbox;

import java.time.Instant;
import jp.madoguchi.workflows.messages.carrier.Channel;

/** How far one piece of news has got on one channel. */
public record Delivery(Channel channel, String address, State state, Instant at) {

    /** WAITING also while tried again; BACK: refused for good, or came back. */
    public enum State { WAITING, SENT, BACK, FAILED }
}
