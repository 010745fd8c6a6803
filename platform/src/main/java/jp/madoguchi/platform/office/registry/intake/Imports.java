package jp.madoguchi.platform.office.registry.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import jp.madoguchi.db.ForgetsExpired;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.people.AuditAction;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.base.people.StaffAct;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 取込 as the digital office sees it: what there is, and what is to be done next. The work itself is {@link Intake}'s. */
@Service
public class Imports implements ForgetsExpired {

    private static final Duration STUCK = Duration.ofSeconds(60);
    private static final Duration KEPT = Duration.ofDays(7);

    private final ImportMapper mapper;
    private final Intake intake;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Imports(ImportMapper mapper, Intake intake, ApplicationEventPublisher events, Clock clock) {
        this.mapper = mapper;
        this.intake = intake;
        this.events = events;
        this.clock = clock;
    }

    static void allow(Staff staff) {
        if (!staff.is(Role.OFFICE)) throw new NotAllowed("is not of the digital office");
    }

    List<Import> latest(Staff staff) {
        allow(staff);
        return mapper.latest(staff.authority()).stream().map(this::made).toList();
    }

    Import get(Staff staff, ImportId id) {
        allow(staff);
        return mapper.find(staff.authority(), id).map(this::made).orElseThrow(() -> new NotFound("import"));
    }

    /** The first problems, in the order of the file. */
    List<Import.Bad> problems(ImportId id, int most) {
        return mapper.problems(id, most).stream().map(text -> json.readValue(text, Import.Bad.class)).toList();
    }

    List<Preview> preview(Staff staff, ImportId id) {
        return mapper.sample(staff.authority(), id, intake.today()).stream().map(text -> Preview.of(json.readTree(text), json)).toList();
    }

    /** Begins to read a file in the background; the file is deleted afterwards. */
    @Transactional
    public ImportId begin(Staff staff, String name, Path file, int year) {
        allow(staff);
        events.publishEvent(new StaffAct(staff, AuditAction.REGISTRY_IMPORT, null, ""));
        var id = ImportId.next(clock.instant());
        mapper.insert(id, staff.authority(), staff.person(), name.length() > 200 ? name.substring(name.length() - 200)
                : name, year, clock.instant());
        intake.afterCommit(() -> intake.readAlone(id, staff.authority(), file, year));
        return id;
    }

    /** Compares anew, with columns that somebody has put right. */
    @Transactional
    public void map(Staff staff, ImportId id, List<String> mapping, int year, boolean retire) {
        var old = get(staff, id);
        if (!mapper.turn(id, ImportState.READY, clock.instant().minus(STUCK), ImportState.CHECKING, clock.instant())) return;
        var kept = new ArrayList<String>();
        for (var i = 0; i < old.header().size(); i++) kept.add(i < mapping.size()
                ? ofYear(old.header().get(i), mapping.get(i), old.year(), year) : "");
        mapper.mapping(id, json.writeValueAsString(kept), year, retire);
        intake.afterCommit(() -> intake.check(id, staff.authority(), ""));
    }

    /** A column of counts whose header names no year goes with the year that is chosen. */
    private static String ofYear(String header, String key, int before, int year) {
        return key.equals(Headers.guess(List.of(header), before).getFirst()) ? Headers.guess(List.of(header), year).getFirst() : key;
    }

    @Transactional
    public void discard(Staff staff, ImportId id) {
        get(staff, id);
        mapper.discard(id);
    }

    /** What nobody took over in a week is thrown away. */
    @Override
    public void forgetExpired(Instant now) {
        var before = now.minus(KEPT);
        mapper.refuseForgotten(before);
        mapper.forget(before);
    }

    @Transactional
    public void apply(Staff staff, ImportId id) {
        var ready = get(staff, id);
        if (!ready.isFine() && ready.state() != ImportState.APPLYING) return;
        if (!mapper.turn(id, ImportState.READY, clock.instant().minus(STUCK), ImportState.APPLYING, clock.instant())) return;
        intake.afterCommit(() -> intake.apply(id, staff.authority(), staff.person()));
    }

    /** Reads, compares and takes over at once, for the sample and for set-up; every problem is told. */
    public void whole(AuthorityId authority, String name, Path file, int year, Consumer<String> problem) {
        var id = ImportId.next(clock.instant());
        mapper.insert(id, authority, null, name, year, clock.instant());
        intake.read(id, authority, file, year);
        var read = made(mapper.find(authority, id).orElseThrow());
        problems(id, 20).forEach(bad -> problem.accept(bad.toString()));
        if (!read.isFine()) throw new IllegalStateException(name + " could not be imported: " + read.problem() + " " + read.result());
        mapper.turn(id, ImportState.READY, clock.instant(), ImportState.APPLYING, clock.instant());
        intake.apply(id, authority, (@Nullable PersonId) null);
    }

    private Import made(ImportMapper.ImportRow row) {
        return new Import(row.id(), row.authority(), row.fileName(), row.uploadedAt(), row.person(), row.state(),
                List.of(json.readValue(row.header(), String[].class)),
                List.of(json.readValue(row.mapping(), String[].class)), row.year(), row.retire(), row.total(), row.done(), row.problem(),
                row.result() == null ? null : json.readValue(row.result(), Import.Counts.class), row.beatAt());
    }
}
