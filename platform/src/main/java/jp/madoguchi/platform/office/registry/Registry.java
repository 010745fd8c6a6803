package jp.madoguchi.platform.office.registry;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.office.registry.entry.DigitalState;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Role;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** 手続台帳: reads and changes entries, and keeps each state they ever had. */
@Service
public class Registry {

    public static final int PAGE = 50;
    private static final int ALL = 1_000_000;

    /** How many procedures, with how many applications a year together. */
    public record Totals(long procedures, long volume) {
    }

    /** A procedure of this site, which an entry may be linked to. */
    public record Online(ProcedureId id, String code, String title, String slug, boolean open) {
    }

    private final RegistryMapper mapper;
    private final Ledger ledger;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Registry(RegistryMapper mapper, Ledger ledger, Clock clock) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.clock = clock;
    }

    public LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }

    /** One page; of the rows asked for there is one more when another page follows. */
    public List<Entry> page(Staff staff, Filter filter, int page) {
        return first(staff.authority(), filter, PAGE + 1, page * PAGE);
    }

    public List<Entry> first(AuthorityId authority, Filter filter, int most, int skipped) {
        return mapper.list(authority, filter, year(authority, filter), today(), most, skipped);
    }

    public Totals totals(AuthorityId authority, Filter filter) {
        return mapper.totals(authority, filter, year(authority, filter), today());
    }

    /** Every entry, one after another, without holding them all. */
    @Transactional(readOnly = true)
    public void each(Staff staff, Filter filter, Consumer<Entry> reader) {
        try (var all = mapper.each(staff.authority(), filter, year(staff.authority(), filter), today(), ALL, 0)) {
            all.forEach(reader);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    public Entry get(AuthorityId authority, String code) {
        return mapper.find(authority, code).orElseThrow(() -> new NotFound("registry entry"));
    }

    public List<Version.Step> history(Entry entry) {
        return Version.steps(mapper.history(entry.id()));
    }

    public List<String> bureaus(AuthorityId authority) {
        return ledger.of(authority).bureaus();
    }

    public List<Online> procedures(AuthorityId authority) {
        return mapper.procedures(authority);
    }

    /** Fiscal years whose yearly counts are known, that of most entries first. */
    public List<Integer> years(AuthorityId authority) {
        return ledger.of(authority).years();
    }

    /** Those entries, in the order of the codes. */
    public List<Entry> all(AuthorityId authority, List<String> codes) {
        if (codes.isEmpty()) return List.of();
        var found = mapper.byCodes(authority, codes).stream().collect(java.util.stream.Collectors.toMap(Entry::code, entry -> entry));
        return codes.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    /** The fiscal year whose counts the list shows. */
    public int year(AuthorityId authority, Filter filter) {
        if (filter.year() != null) return filter.year();
        return years(authority).stream().findFirst().orElseGet(() -> jp.madoguchi.workflows.base.calendar.FiscalYear.of(today()));
    }

    /** 部局 of the person. */
    public String bureau(Staff staff) {
        return mapper.bureau(staff).orElse("");
    }

    /** The office edits all, an owner the entries of the own bureau. */
    public boolean mayEdit(Staff staff, Entry entry) {
        return staff.authority().equals(entry.authority())
                && (staff.is(Role.OFFICE) || (staff.is(Role.OWNER) && bureau(staff).equals(entry.bureau())));
    }

    /** The entry, for those who may edit it, until the end of the transaction. */
    Entry lock(Staff staff, String code) {
        var entry = mapper.lock(staff.authority(), code).orElseThrow(() -> new NotFound("registry entry"));
        if (!mayEdit(staff, entry)) throw new NotAllowed("is neither of the office nor owner in that bureau");
        return entry;
    }

    /** Columns that imports brought and the registry has no name for. */
    public List<String> extras(AuthorityId authority) {
        return mapper.extras(authority);
    }

    /** All of one entry's edits or none: a column that somebody else changed meanwhile is given back, not overwritten. */
    @Transactional
    public CellEdit.Outcome edit(Staff staff, String code, List<CellEdit> edits, String why) {
        var real = CellEdit.real(edits);
        if (real.isEmpty()) return CellEdit.Outcome.NOTHING;
        var entry = lock(staff, code);
        if (!staff.is(Role.OFFICE) && real.stream()
                .anyMatch(edit -> edit.column() instanceof Known known && known.isOfficeOnly())) throw new NotAllowed(
                "only the office changes that column");
        var patch = new Patch(today());
        var conflicts = new HashMap<String, String>();
        real.forEach(edit -> {
            var now = edit.column().show(entry);
            if (edit.isContended(now)) conflicts.put(edit.column().key(), now);
            if (edit.now().isBlank()) patch.clear(edit.column());
            else patch.read(edit.column(), edit.now());
        });
        patch.check(entry);
        if (!patch.problems().isEmpty() || !conflicts.isEmpty()) return new CellEdit.Outcome(false, patch.problems(), conflicts);
        change(entry, patch.values(), staff.person(), why.isBlank() ? RegistryWords.of("why.edit") : Fold.line(why));
        return CellEdit.Outcome.DONE;
    }

    /** For news from elsewhere: a procedure that goes live, an answer to the survey. */
    @Transactional
    public void change(Entry entry, Map<String, ? extends @Nullable Object> patch, @Nullable PersonId person, String why) {
        mapper.patch(entry.id(), json.writeValueAsString(patch), today());
        mapper.keep(entry.id(), clock.instant(), person, why);
    }

    /**
     * Links an entry to a procedure of this authority, or to none; one that is open is digital from today. False when
     * it is linked elsewhere.
     */
    @Transactional
    public boolean link(Staff staff, String code, String procedure) {
        var entry = lock(staff, code);
        var chosen = procedure.isEmpty() ? null : procedures(staff.authority()).stream()
                .filter(one -> one.id().toString().equals(procedure)).findFirst()
                .orElseThrow(() -> new NotFound("procedure"));
        if (chosen != null && mapper.codeOf(staff.authority(), chosen.id()).filter(other -> !other.equals(code)).isPresent()) return false;
        var patch = new HashMap<String, @Nullable Object>();
        patch.put("procedure_id", chosen == null ? null : chosen.id().value());
        if (chosen != null && chosen.open() && !entry.isLive()) patch.putAll(Map.of("progress",
                DigitalState.LIVE.name(), "live_from", today().toString()));
        change(entry, patch, staff.person(), RegistryWords.of("why.link"));
        return true;
    }
}
