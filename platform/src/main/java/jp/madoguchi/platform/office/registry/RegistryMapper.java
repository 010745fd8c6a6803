package jp.madoguchi.platform.office.registry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.EntryId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.platform.office.registry.entry.Entry;
import jp.madoguchi.workflows.base.people.Staff;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.apache.ibatis.cursor.Cursor;
import org.jspecify.annotations.Nullable;

@Mapper
interface RegistryMapper {

    List<Entry> list(@Param("authority") AuthorityId authority, @Param("filter") Filter filter,
            @Param("year") int year, @Param("today") LocalDate today,
            @Param("limit") int limit, @Param("offset") int offset);

    Cursor<Entry> each(@Param("authority") AuthorityId authority, @Param("filter") Filter filter,
            @Param("year") int year, @Param("today") LocalDate today,
            @Param("limit") int limit, @Param("offset") int offset);

    Registry.Totals totals(@Param("authority") AuthorityId authority, @Param("filter") Filter filter,
            @Param("year") int year, @Param("today") LocalDate today);

    Optional<Entry> find(@Param("authority") AuthorityId authority, @Param("code") String code);

    Optional<Entry> lock(@Param("authority") AuthorityId authority, @Param("code") String code);

    Optional<String> codeOf(@Param("authority") AuthorityId authority, @Param("procedure") ProcedureId procedure);

    /** The day since which it was live before, if it stopped being so in the fiscal year of that day. */
    Optional<LocalDate> wasLive(@Param("id") EntryId id, @Param("today") LocalDate today);

    List<String> extras(@Param("authority") AuthorityId authority);

    void insert(@Param("id") EntryId id, @Param("authority") AuthorityId authority, @Param("patch") String patch,
            @Param("today") LocalDate today);

    void patch(@Param("id") EntryId id, @Param("patch") String patch, @Param("today") LocalDate today);

    void keep(@Param("id") EntryId id, @Param("at") Instant at, @Param("person") @Nullable PersonId person, @Param("why") String why);

    List<Version> history(@Param("id") EntryId id);

    List<Entry> byCodes(@Param("authority") AuthorityId authority, @Param("codes") List<String> codes);

    Optional<String> bureau(@Param("staff") Staff staff);

    Optional<String> bureauOf(DepartmentId department);

    List<Registry.Online> procedures(@Param("authority") AuthorityId authority);
}
