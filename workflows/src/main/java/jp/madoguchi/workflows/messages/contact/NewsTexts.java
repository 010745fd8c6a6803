package jp.madoguchi.workflows.messages.contact;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 知らせの文 of a procedure: the owner's words for a step, for all steps, or ours. Who may change them is asked by the caller. */
@Service
public class NewsTexts {

    /** A place for words, and whether the owner wrote them. */
    public record Place(NewsKind kind, String step, Language language) {
    }

    private final ContactMapper mapper;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NewsTexts(ContactMapper mapper, MessageSource messages, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** What is missing in a language is said in Japanese: that is what was written for this procedure. */
    NewsText of(ProcedureId procedure, Place place) {
        return own(procedure, place).orElseGet(() -> place.language.isOurs() && place.language != Language.JA
                ? ours(place.kind, place.language)
                : own(procedure, new Place(place.kind, place.step, Language.JA)).orElseGet(() -> ours(place.kind, Language.JA)));
    }

    /** The owner's words, of the step or of all. */
    public Optional<NewsText> own(ProcedureId procedure, Place place) {
        return mapper.text(procedure, place.kind.code(), place.step, place.language.code());
    }

    public NewsText ours(NewsKind kind, Language language) {
        var names = kind.fields().stream().map(name -> "{" + name + "}").toArray();
        return new NewsText(messages.getMessage("mail." + kind.code() + ".subject", names, language.locale()),
                messages.getMessage("mail." + kind.code() + ".body", names, language.locale()));
    }

    /** To choose from: ours, and those in which the owner wrote something. */
    List<Language> offered(ProcedureId procedure) {
        var written = mapper.languages(procedure);
        return Arrays.stream(Language.values()).filter(language -> language.isOurs() || written.contains(language.code())).toList();
    }

    public List<Place> written(ProcedureId procedure) {
        return mapper.texts(procedure).stream().flatMap(text -> Arrays.stream(NewsKind.values())
                .filter(kind -> kind.code().equals(text.kind()))
                .map(kind -> new Place(kind, text.step(), Language.of(text.language())))).toList();
    }

    @Transactional
    public void write(Staff staff, ProcedureId procedure, Place place, NewsText text) {
        mapper.write(procedure, place.kind.code(), place.step, place.language.code(), text, staff.person(), clock.instant());
        events.publishEvent(new StaffAct(staff, AuditAction.NEWS_TEXT_WRITE, null, procedure + " " + place.kind + " " + place.step
                + " " + place.language));
    }

    @Transactional
    public void forget(Staff staff, ProcedureId procedure, Place place) {
        if (mapper.forget(procedure, place.kind.code(), place.step, place.language.code()))
            events.publishEvent(new StaffAct(staff, AuditAction.NEWS_TEXT_FORGET, null, procedure + " " + place.kind + " "
                    + place.step + " " + place.language));
    }
}
