package jp.madoguchi.workflows.messages.contact;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import jp.madoguchi.db.id.message.NewsId;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.cases.application.Application;
import jp.madoguchi.workflows.messages.carrier.Channel;
import jp.madoguchi.workflows.messages.carrier.Target;
import jp.madoguchi.workflows.messages.ics.Ics;
import jp.madoguchi.workflows.messages.ics.Marked;
import jp.madoguchi.workflows.messages.link.SafeLink;
import jp.madoguchi.workflows.messages.link.SafeLinks;
import jp.madoguchi.workflows.messages.outbox.Notice;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 知らせる: keeps the news for the status page and sends it on every way that the applicant chose, in one transaction with what it tells. */
@Service
public class ApplicantMessages {

    /** Of a link to the status, which asks for a code anyway. */
    private static final Duration GOOD = Duration.ofDays(14);

    /** @param step the key, or the empty string; day to be put into a calendar, or null; values of the kind's own fields, in their order */
    public record Message(NewsKind kind, String step, @Nullable LocalDate day, Priority priority, List<String> values) {

        public static Message of(NewsKind kind, String... values) {
            return new Message(kind, "", null, Priority.NEWS, List.of(values));
        }

        public Message at(String step) {
            return new Message(kind, step, day, priority, values);
        }

        public Message until(@Nullable LocalDate day) {
            return new Message(kind, step, day, priority, values);
        }

        public Message as(Priority priority) {
            return new Message(kind, step, day, priority, values);
        }
    }

    private final ContactMapper mapper;
    private final NewsTexts texts;
    private final Outbox outbox;
    private final SafeLinks links;
    private final ApplicantTargets targets;
    private final MessageSource words;
    private final Clock clock;
    private final String site;

    ApplicantMessages(ContactMapper mapper, NewsTexts texts, Outbox outbox, SafeLinks links,
            ApplicantTargets targets, MessageSource words, Clock clock, @Value("${madoguchi.site}") String site) {
        this.mapper = mapper;
        this.texts = texts;
        this.outbox = outbox;
        this.links = links;
        this.targets = targets;
        this.words = words;
        this.clock = clock;
        this.site = site;
    }

    /** @return the id of the news */
    @Transactional(propagation = Propagation.MANDATORY)
    public NewsId send(Application application, Message message) {
        var preference = mapper.find(application.id()).orElseGet(() -> ContactPreference.usual(application.id()));
        var values = values(application, message, preference.language());
        var text = texts.of(application.procedure(), new NewsTexts.Place(message.kind, message.step, preference.language()));
        values.put(NewsKind.field("link"), site + "/status?number=" + application.receiptNumber());
        var read = text.filled(values);
        var news = new News(NewsId.next(clock.instant()), application.id(), message.kind.code(),
                read.subject().replaceAll("\\s+", " "), read.body(), clock.instant(), null);
        mapper.tell(news);
        var to = targets.of(application, preference);
        if (to.isEmpty()) return news.id();
        var link = link(application, message);
        values.put(NewsKind.field("link"), link);
        var calendar = message.day == null ? ""
                : Ics.of(List.of(new Marked(news.id() + "@madoguchi", message.day, news.subject(), site + "/status")),
                clock.instant());
        to.forEach(target -> outbox.put(notice(application, news, target, text.filled(values), link, calendar, message.priority)));
        return news.id();
    }

    /** As that applicant would get it, without telling. */
    public NewsText shown(Application application, Message message) {
        var values = values(application, message, Language.JA);
        values.put(NewsKind.field("link"), site + "/go/…");
        return texts.of(application.procedure(), new NewsTexts.Place(message.kind, message.step, Language.JA)).filled(values);
    }

    /** Again, to where it has not arrived: after a bounce, or when an address was mended. False where there is no such way. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean resend(Application application, News news) {
        var to = targets.of(application, mapper.find(application.id()).orElseGet(() -> ContactPreference.usual(application.id())));
        if (to.isEmpty()) return false;
        var link = link(application, Message.of(NewsKind.OWN));
        to.forEach(target -> outbox.put(notice(application, news, target, linked(application, news, link), link, "", Priority.NEWS)));
        return true;
    }

    /** It came back on one way: on those that have not been tried with it yet, the second one too. */
    @Transactional(propagation = Propagation.MANDATORY)
    void elsewhere(Application application, News news) {
        var to = new LinkedHashSet<>(targets.of(application, mapper.find(application.id())
                .orElseGet(() -> ContactPreference.usual(application.id()))));
        targets.second(application).ifPresent(to::add);
        var link = link(application, Message.of(NewsKind.OWN));
        to.forEach(target -> outbox.putOnce(notice(application, news, target, linked(application, news, link),
                link, "", Priority.NEWS)));
    }

    /** What is kept leads to the status by number; what is sent, by its own link. */
    private NewsText linked(Application application, News news, String link) {
        return new NewsText(news.subject(), news.body().replace(site + "/status?number=" + application.receiptNumber(), link));
    }

    private Notice notice(Application application, News news, Target target, NewsText text, String link,
            String calendar, Priority priority) {
        var language = mapper.find(application.id()).map(ContactPreference::language).orElse(Language.JA);
        var subject = text.subject().replaceAll("\\s+", " ");
        var body = switch (target.channel()) {
            case MAIL -> text.body() + words.getMessage("mail.footer", null, language.locale());
            // A number that nobody confirmed may be somebody else's: it is not message what this is about.
            case SMS -> words.getMessage(targets.isConfirmed(application, target) ? "sms.news"
                    : "sms.unconfirmed", new Object[] {mapper.authority(application.authority()), subject, link,
                    mapper.phone(application.department())}, language.locale());
            case PUSH -> "";
        };
        return Notice.of(clock.instant(), application.authority(), application.id(), target.channel(),
                target.address(), subject, body, priority)
                .about(news.id(), link, target.channel() == Channel.MAIL ? calendar : "");
    }

    private Map<String, String> values(Application application, Message message, Language language) {
        var values = new HashMap<String, String>();
        values.put(NewsKind.field("procedure"), application.procedureTitle());
        values.put(NewsKind.field("number"), application.receiptNumber());
        var own = message.kind.fields().subList(3, message.kind.fields().size());
        for (var i = 0; i < own.size(); i++) values.put(own.get(i), message.values.get(i));
        if (language != Language.JA) language.times(application, message).forEach((field, time) -> values.replace(field, time));
        return values;
    }

    private String link(Application application, Message message) {
        var authority = application.authority();
        if (!message.kind.isPayable()) return links.make(authority, new SafeLink(application.id(), SafeLink.Purpose.STATUS, ""),
                clock.instant().plus(GOOD));
        return links.make(authority, new SafeLink(application.id(), SafeLink.Purpose.PAY, message.step), until(message.day));
    }

    private Instant until(@Nullable LocalDate day) {
        return day == null ? clock.instant().plus(GOOD) : day.plusDays(1).atStartOfDay(JapaneseTime.JAPAN).toInstant();
    }
}
