package jp.madoguchi.workflows.messages.carrier;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The demo's gateway: keeps what it would send, to be read at /dev/mail. Numbers that end in 0000 are out of use. */
@Component
@ConditionalOnProperty("madoguchi.demo-sms")
public class DemoSms implements SmsGateway {

    /** An SMS as the phone would show it. */
    public record Sms(String number, String text, Instant at) {
    }

    private final JdbcTemplate sql;
    private final Clock clock;

    DemoSms(JdbcTemplate sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public void send(String id, String number, String text) throws Undeliverable {
        if (number.endsWith("0000")) throw new Undeliverable("refused");
        sql.update("insert into demo_sms (id, number, text, at) values (?, ?, ?, ?) on conflict do nothing",
                UUID.fromString(id), number, text, Timestamp.from(clock.instant()));
    }

    /** The latest first. */
    public List<Sms> sent() {
        return sql.query("select number, text, at from demo_sms order by at desc limit 200",
                (row, i) -> new Sms(row.getString(1), row.getString(2), row.getTimestamp(3).toInstant()));
    }
}
