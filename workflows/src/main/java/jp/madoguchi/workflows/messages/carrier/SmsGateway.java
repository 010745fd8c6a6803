package jp.madoguchi.workflows.messages.carrier;

import java.io.IOException;

/** A service that sends SMS for the authority. Implementations register themselves as a bean; without one no SMS is offered. */
public interface SmsGateway {

    /**
     * @param id the same on another try, so that the service can drop a second one
     * @param number 0 and ten digits, of a mobile phone in Japan
     * @throws Undeliverable where the number cannot get SMS
     * @throws IOException where another try may help
     */
    void send(String id, String number, String text) throws Undeliverable, IOException;
}
