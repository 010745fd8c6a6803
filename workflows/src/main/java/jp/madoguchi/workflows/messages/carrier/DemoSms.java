package jp.madoguchi.workflows.messages.carrier;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** The demo's gateway: keeps what it would send, to be read at /dev/mail. Numbers that end in 0000 are out of use. */
@Component
@ConditionalOnProperty("madoguchi.demo-sms")
public class DemoSms implements SmsGateway {

    /** An SMS as the phone would show it. */
    public record Sms(String number, String text, Instant at) {
    }

    private final DemoSmsMapper mapper;
    private final Clock clock;

    DemoSms(DemoSmsMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Override
    public void send(String id, String number, String text) throws Undeliverable {
        if (number.endsWith("0000")) throw new Undeliverable("refused");
        mapper.insert(UUID.fromString(id), number, text, clock.instant());
    }

    /** The latest first. */
    public List<Sms> sent() {
        return mapper.latest();
    }
}
