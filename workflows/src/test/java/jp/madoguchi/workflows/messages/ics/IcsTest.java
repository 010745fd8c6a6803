package jp.madoguchi.workflows.messages.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** Days as calendars read them (RFC 5545). */
class IcsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");
    private static final String TITLE = "【補正のお願い】高齢者用肺炎球菌ワクチン予防接種費用助成金; 期限, 𠮷野 \\ 様";

    private static String written(Marked... days) {
        return Ics.of(List.of(days), NOW);
    }

    @Test
    void aDayIsAWholeDayWithItsTitleAndTheWayToTheRest() throws Exception {
        var text = written(new Marked("7@madoguchi", LocalDate.of(2026, 11, 30), TITLE,
                "https://shinsei.example.jp/status"));
        assertThat(text.replace("\r\n ", "").lines())
                .contains("BEGIN:VCALENDAR", "VERSION:2.0", "METHOD:PUBLISH", "DTSTART;VALUE=DATE:20261130",
                "DTSTAMP:20261120T010000Z", "UID:7@madoguchi", "URL:https://shinsei.example.jp/status",
                        "END:VCALENDAR");
        var event = (VEvent) new CalendarBuilder().build(new StringReader(text)).getComponents().getFirst();
        assertThat(event.getSummary().getValue()).isEqualTo(TITLE);
        assertThat(event.validate().hasErrors()).isFalse();
    }

    @Test
    void aTitleIsReadAsItWasHoweverLongItIsAndWhereverItsLinesBreak() throws Exception {
        for (var length = 0; length < 90; length++) {
            var title = "期".repeat(length) + "𠮷野";
            var bytes = written(new Marked("7", LocalDate.of(2026, 11, 30), title, "https://x.example.jp"))
                    .getBytes(StandardCharsets.UTF_8);
            var read = new CalendarBuilder().build(new StringReader(new String(bytes, StandardCharsets.UTF_8)));
            assertThat(((VEvent) read.getComponents().getFirst()).getSummary().getValue()).isEqualTo(title);
        }
    }

    @Test
    void linesEndAsTheStandardWants() {
        assertThat(written(new Marked("7", LocalDate.of(2026, 11, 30), TITLE, "https://x.example.jp")))
                .endsWith("END:VCALENDAR\r\n")
                .doesNotContainPattern("[^\r]\n");
    }

    @Test
    void severalDaysStandInOneCalendarAndATextOfTwoLinesBreaksNothing() throws Exception {
        var text = written(new Marked("1", LocalDate.of(2026, 11, 30), "一\nEND:VEVENT", "https://x.example.jp"),
                new Marked("2", LocalDate.of(2028, 2, 29), "二", "https://x.example.jp"));
        assertThat(new CalendarBuilder().build(new StringReader(text)).getComponents()).hasSize(2);
        assertThat(text).contains("DTSTART;VALUE=DATE:20280229");
    }
}
