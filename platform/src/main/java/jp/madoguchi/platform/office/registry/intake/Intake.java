package jp.madoguchi.platform.office.registry.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import jp.madoguchi.db.foreign.ForeignFiles;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.forms.text.Fold;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.platform.office.registry.Patch;
import jp.madoguchi.platform.office.registry.entry.Column;
import jp.madoguchi.platform.office.registry.entry.Known;
import jp.madoguchi.platform.office.registry.entry.RegistryWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.json.JsonMapper;

/**
 * The work of an import: reads the file into rows, compares them with the registry, takes them over in one transaction.
 *
 * <p>Each step says how far it is. A node that dies leaves a step without a beat; nothing of it is in the registry, and
 * it can be done again.
 */
@Component
class Intake {

    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final int PART = 1000;

    private final ImportMapper mapper;
    private final Takeover takeover;
    private final ForeignFiles files;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Intake(ImportMapper mapper, Takeover takeover, ForeignFiles files, Clock clock) {
        this.mapper = mapper;
        this.takeover = takeover;
        this.files = files;
        this.clock = clock;
    }

    LocalDate today() {
        return JapaneseTime.date(clock.instant());
    }

    /** In the background, once what it needs is committed. */
    void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                Thread.ofVirtual().name("import").start(work);
            }
        });
    }

    /** In the background, where no transaction is: the file is read from outside. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void readAlone(ImportId id, AuthorityId authority, Path file, int year) {
        read(id, authority, file, year);
    }

    void read(ImportId id, AuthorityId authority, Path file, int year) {
        try {
            mapper.clear(id);
            var rows = new AtomicInteger();
            var part = new ArrayList<Row>();
            var header = new ArrayList<String>();
            TableFile.read(files, file, (n, cells) -> {
                if (header.isEmpty()) {
                    header.addAll(cells.stream().map(Fold::line).toList());
                    return;
                }
                part.add(Row.raw(n, json.writeValueAsString(cells.stream().map(cell -> cell.replace("\0", "")).toList())));
                if (part.size() == PART) stage(id, part, rows);
            });
            stage(id, part, rows);
            if (rows.get() == 0) throw new Unreadable("empty");
            mapper.header(id, json.writeValueAsString(header), json.writeValueAsString(Headers.guess(header, year)));
            mapper.turn(id, ImportState.READING, clock.instant(), ImportState.CHECKING, clock.instant());
            check(id, authority, "");
        } catch (Unreadable e) {
            refuse(id, ImportState.READING, e.code());
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("Import {} could not be read", id, e);
            refuse(id, ImportState.READING, "failed");
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("Could not delete the file of import {}", id);
            }
        }
    }

    private void refuse(ImportId id, ImportState from, String code) {
        if (mapper.finish(id, from, ImportState.REFUSED, code, null, 0)) mapper.clear(id);
    }

    private void stage(ImportId id, List<Row> part, AtomicInteger rows) {
        if (part.isEmpty()) return;
        mapper.stage(id, part);
        rows.addAndGet(part.size());
        part.clear();
        mapper.beat(id, 0, rows.get(), clock.instant());
    }

    /** @param why it was compared again, for the page; blank the first time */
    void check(ImportId id, AuthorityId authority, String why) {
        try {
            var row = mapper.find(authority, id).orElseThrow();
            var header = List.of(json.readValue(row.header(), String[].class));
            var columns = List.of(json.readValue(row.mapping(), String[].class)).stream()
                    .<@Nullable Column>map(key -> Column.of(key).orElse(null)).toList();
            var total = mapper.last(id);
            var at = 0;
            for (var cells = mapper.cells(id, 0, PART); !cells.isEmpty(); cells = mapper.cells(id, at, PART)) {
                var part = cells.stream().map(text -> json.readValue(text, Row.Cells.class)).toList();
                mapper.checked(id, part.stream().map(one -> checked(one, header, columns)).toList());
                at = part.getLast().n();
                mapper.beat(id, total, at, clock.instant());
            }
            mapper.markDoubled(id, RegistryWords.of("column", Known.CODE));
            mapper.markIncomplete(authority, id, RegistryWords.of("column", Known.NAME));
            var seen = mapper.latestVersion(authority);
            mapper.finish(id, ImportState.CHECKING, ImportState.READY, why,
                    json.writeValueAsString(mapper.compare(authority, id, today())), seen);
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be compared", id, e);
            refuse(id, ImportState.CHECKING, "failed");
        }
    }

    private Row checked(Row.Cells row, List<String> header, List<@Nullable Column> columns) {
        var patch = new Patch(today());
        var bad = new ArrayList<Import.Bad>();
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column == null) continue;
            var typed = i < row.cells().size() ? row.cells().get(i) : "";
            patch.read(column, typed);
            var problem = patch.problems().remove(column.key());
            if (problem != null) bad.add(new Import.Bad(row.n(), header.get(i), typed.length() > 60
                    ? typed.substring(0, 60) + "…" : typed, problem));
        }
        patch.check(null);
        patch.problems().forEach((column, problem) ->
                bad.add(new Import.Bad(row.n(), Column.of(column).map(Column::label).orElse(column), "", problem)));
        if (row.cells().size() > columns.size()) bad.add(new Import.Bad(row.n(), "", row.cells().get(columns.size()), "wide"));
        var code = (String) patch.values().get("code");
        return new Row(row.n(), "", code, json.writeValueAsString(patch.values()), patch.months().isEmpty() ? null
                : json.writeValueAsString(patch.months()),
                bad.isEmpty() ? null : json.writeValueAsString(bad));
    }

    void apply(ImportId id, AuthorityId authority, @Nullable PersonId person) {
        try {
            var taken = takeover.take(id, authority, person, today());
            if (!taken && mapper.turn(id, ImportState.APPLYING, clock.instant(),
                    ImportState.CHECKING, clock.instant())) check(id, authority, "moved");
        } catch (RuntimeException e) {
            LOG.error("Import {} could not be taken over; nothing of it is in the registry", id, e);
            if (mapper.turn(id, ImportState.APPLYING, clock.instant(), ImportState.CHECKING, clock.instant())) check(
                    id, authority, "failed");
        }
    }
}
