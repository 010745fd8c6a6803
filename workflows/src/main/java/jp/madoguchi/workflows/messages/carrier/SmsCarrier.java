package jp.madoguchi.workflows.messages.carrier;

import java.io.IOException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** SMS through the authority's gateway: the subject and the way to the rest. Nothing to keep open. */
@Component
class SmsCarrier implements Carrier, Carrier.Line {

    private final ObjectProvider<SmsGateway> gateway;

    SmsCarrier(ObjectProvider<SmsGateway> gateway) {
        this.gateway = gateway;
    }

    @Override
    public Channel channel() {
        return Channel.SMS;
    }

    @Override
    public Line open() {
        return this;
    }

    @Override
    public void send(Letter letter) throws Undeliverable, IOException {
        var service = gateway.getIfAvailable();
        if (service == null) throw new IOException("no gateway");
        service.send(letter.id().toString(), letter.address(), letter.body());
    }

    @Override
    public void close() {
        // Each SMS is a call of its own.
    }
}
