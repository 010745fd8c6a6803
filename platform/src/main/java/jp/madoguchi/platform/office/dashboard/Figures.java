package jp.madoguchi.platform.office.dashboard;

import java.time.Clock;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 確定値: what a closed fiscal year's ratio was, kept with its basis; a correction stands beside it. */
@Service
public class Figures {

    private static final int FIRST = 2000;

    private final DashboardMapper mapper;
    private final Definitions definitions;
    private final Ratios ratios;
    private final RatioWords words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Figures(DashboardMapper mapper, Definitions definitions, Ratios ratios, RatioWords words,
            ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.definitions = definitions;
        this.ratios = ratios;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** By fiscal year the figures that were frozen, the latest first: one that has others after it was corrected. */
    List<Figure> of(AuthorityId authority, Definition definition) {
        return mapper.figures(authority, definition.code());
    }

    /** The frozen figure where there is one, else as counted now; nothing for a year that has not come. */
    Optional<Ratio> actual(AuthorityId authority, Definition definition, int year, @Nullable String bureau, List<Figure> figures) {
        if (year > ratios.thisYear()) return Optional.empty();
        return Optional.of(figures.stream().filter(figure -> figure.year() == year).findFirst().map(figure -> figure.ratio(bureau))
                .orElseGet(() -> Ratios.of(ratios.counted(authority, definition, year), bureau)));
    }

    /** 確定: keeps the figure of a closed fiscal year with its basis; a second time is a correction and needs its reason. */
    @Transactional
    public boolean freeze(Staff staff, String code, int year, String why) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
        var definition = definitions.get(staff.authority(), code);
        var corrects = of(staff.authority(), definition).stream().anyMatch(figure -> figure.year() == year);
        if (year >= ratios.thisYear() || year < FIRST || (corrects && why.isBlank())) return false;
        keep(staff.authority(), staff, definition, year, Fold.line(why));
        events.publishEvent(new StaffAct(staff, AuditAction.FREEZE, null, code + " " + year));
        return true;
    }

    /**
     * In April the year that ended is frozen, whether anybody thinks of it or not. What needs counts that come in later —
     * applications received, volumes of the year itself — is left to the office.
     */
    @Background("figures.freeze")
    @Transactional
    public void freezeLastYear() {
        var year = ratios.thisYear() - 1;
        if (JapaneseTime.date(clock.instant()).getMonth() != Month.APRIL) return;
        for (var authority : mapper.authorities())
            for (var definition : definitions.all(authority))
                if (definition.surveyed() != null && definition.measure() != Definition.Measure.RECEIVED
                        && !Ratios.of(ratios.counted(authority, definition, year), null).isEmpty()
                        && mapper.claim(authority, definition.code(), year)) keep(authority, null, definition, year,
                                words.say("ratio.frozen"));
    }

    /** For set-up: figures that were published before this platform was there. */
    @Transactional
    public void freezePast(AuthorityId authority, String code, int year, String why) {
        keep(authority, null, definitions.get(authority, code), year, why);
    }

    private void keep(AuthorityId authority, @Nullable Staff staff, Definition definition, int year, String why) {
        var bureaus = ratios.counted(authority, definition, year);
        mapper.freeze(authority, definition.code(), year, clock.instant(), staff == null ? null : staff.person(), why,
                Ratios.of(bureaus, null), new Figure.Basis(definition, bureaus));
    }
}
