package jp.madoguchi.workflows.messages.carrier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import jp.madoguchi.db.id.message.NoticeId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** SMS by the authority's gateway, or by the demo's. */
class SmsCarrierTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

    private final List<String> sent = new ArrayList<>();
    private final Letter letter = new Letter(NoticeId.next(NOW), "08012345678", "", "【三重県】受け付けました", "", "");

    private static SmsCarrier carrier(SmsGateway... gateways) {
        var beans = new StaticListableBeanFactory();
        for (var gateway : gateways) beans.addBean("gateway", gateway);
        return new SmsCarrier(beans.getBeanProvider(SmsGateway.class));
    }

    @Test
    void theServiceGetsTheTextAndAnIdByWhichItDropsASecondOne() throws Exception {
        try (var line = carrier((id, number, text) -> sent.add(id + " " + number + " " + text)).open()) {
            line.send(letter);
        }
        assertThat(sent).containsExactly(letter.id() + " 08012345678 【三重県】受け付けました");
    }

    @Test
    void withoutAServiceItWaitsForOne() {
        assertThatThrownBy(() -> carrier().send(letter)).isInstanceOf(IOException.class);
    }

    @Test
    void theDemoKeepsWhatItWouldSendAndHasNumbersOutOfUse() throws Exception {
        var demo = new DemoSms(new DemoSmsMapper() {
            @Override
            public void insert(UUID id, String number, String text, Instant at) {
                sent.add(id + " " + number + " " + at);
            }

            @Override
            public List<DemoSms.Sms> latest() {
                return List.of();
            }
        }, Clock.fixed(NOW, ZoneOffset.UTC));
        carrier(demo).send(letter);
        assertThat(sent).containsExactly(letter.id() + " 08012345678 2026-11-20T01:00:00Z");
        assertThatThrownBy(() -> demo.send(letter.id().toString(), "08012340000", "x"))
                .isInstanceOf(Undeliverable.class);
        assertThat(sent).hasSize(1);
    }
}
