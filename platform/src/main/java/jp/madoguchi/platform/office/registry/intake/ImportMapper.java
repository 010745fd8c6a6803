package jp.madoguchi.platform.office.registry.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.ImportId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface ImportMapper {

    void insert(@Param("id") ImportId id, @Param("authority") AuthorityId authority,
            @Param("person") @Nullable PersonId person, @Param("name") String name,
            @Param("year") int year, @Param("at") Instant at);

    Optional<ImportRow> find(@Param("authority") AuthorityId authority, @Param("id") ImportId id);

    List<ImportRow> latest(@Param("authority") AuthorityId authority);

    void header(@Param("id") ImportId id, @Param("header") String header, @Param("mapping") String mapping);

    /** True when it was in the state named, or stuck in the one it is turned to: only one can turn it. */
    boolean turn(@Param("id") ImportId id, @Param("from") ImportState from, @Param("stuck") Instant stuck,
            @Param("to") ImportState to, @Param("at") Instant at);

    void mapping(@Param("id") ImportId id, @Param("mapping") String mapping, @Param("year") int year, @Param("retire") boolean retire);

    void beat(@Param("id") ImportId id, @Param("total") int total, @Param("done") int done, @Param("at") Instant at);

    boolean finish(@Param("id") ImportId id, @Param("from") ImportState from, @Param("state") ImportState state,
            @Param("problem") String problem, @Param("result") @Nullable String result, @Param("seen") long seen);

    void clear(@Param("id") ImportId id);

    void stage(@Param("id") ImportId id, @Param("rows") List<Row> rows);

    List<String> cells(@Param("id") ImportId id, @Param("from") int from, @Param("most") int most);

    void checked(@Param("id") ImportId id, @Param("rows") List<Row> rows);

    void markDoubled(@Param("id") ImportId id, @Param("column") String column);

    void markIncomplete(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("column") String column);

    Import.Counts compare(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("today") LocalDate today);

    List<String> problems(@Param("id") ImportId id, @Param("most") int most);

    List<String> sample(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("today") LocalDate today);

    void lockRegistry();

    long latestVersion(@Param("authority") AuthorityId authority);

    long seen(@Param("id") ImportId id);

    boolean isWhole(@Param("id") ImportId id);

    boolean discard(@Param("id") ImportId id);

    void forget(@Param("before") Instant before);

    void refuseForgotten(@Param("before") Instant before);

    void stampMonths(@Param("authority") AuthorityId authority);

    int last(@Param("id") ImportId id);

    void update(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("from") int from, @Param("to") int to,
            @Param("today") LocalDate today, @Param("at") Instant at, @Param("person") @Nullable PersonId person, @Param("why") String why);

    void add(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("from") int from, @Param("to") int to,
            @Param("today") LocalDate today, @Param("at") Instant at, @Param("person") @Nullable PersonId person, @Param("why") String why);

    void months(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("from") int from, @Param("to") int to,
            @Param("at") Instant at, @Param("person") @Nullable PersonId person, @Param("why") String why);

    void retire(@Param("authority") AuthorityId authority, @Param("id") ImportId id, @Param("today") LocalDate today,
            @Param("at") Instant at,
            @Param("person") @Nullable PersonId person, @Param("why") String why);

    /** As it lies in the table; JSON columns as text. */
    record ImportRow(ImportId id, AuthorityId authority, String fileName, Instant uploadedAt, @Nullable String person,
            ImportState state, String header,
            String mapping, int year, boolean retire, int total, int done, String problem, @Nullable String result, Instant beatAt) {
    }
}
