package jp.madoguchi.workflows.messages.ics;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Days as iCalendar (RFC 5545). */
public final class Ics {

    private Ics() {
    }

    public static String of(List<Marked> days, Instant now) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Madoguchi//madoguchi//JA")).add(ImmutableVersion.VERSION_2_0).add(ImmutableMethod.PUBLISH);
        days.forEach(day -> {
            var event = new VEvent(day.day(), day.title());
            event.removeAll("DTSTAMP");
            event.add(new DtStamp(now)).add(new Uid(day.id())).add(new Url(URI.create(day.link())));
            calendar.add(event);
        });
        return calendar.toString();
    }
}
