package jp.madoguchi.platform.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.platform.registry.Entry;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DashboardMapper {

    List<Definition> definitions(@Param("authority") AuthorityId authority);

    void define(@Param("authority") AuthorityId authority, @Param("position") int position, @Param("definition") Definition definition);

    List<Cell> cells(@Param("authority") AuthorityId authority, @Param("scope") Definition.Scope scope, @Param("year") int year, @Param("today") LocalDate today);

    List<Received> received(@Param("authority") AuthorityId authority, @Param("scope") Definition.Scope scope, @Param("year") int year,
            @Param("from") LocalDate from, @Param("to") LocalDate to, @Param("today") LocalDate today);

    List<Speed> speed(@Param("authority") AuthorityId authority, @Param("bureau") @Nullable String bureau, @Param("from") LocalDate from, @Param("to") LocalDate to);

    /** Entries in the scope: those planned for a year, those that went live in it, those late, those still to come. */
    List<Entry> entries(@Param("authority") AuthorityId authority, @Param("scope") Definition.Scope scope, @Param("bureau") @Nullable String bureau,
            @Param("which") Which which, @Param("year") int year, @Param("volumeYear") int volumeYear, @Param("today") LocalDate today, @Param("most") int most);

    List<Figure> figures(@Param("authority") AuthorityId authority, @Param("code") String code);

    void freeze(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("year") int year, @Param("at") Instant at,
            @Param("person") @Nullable PersonId person, @Param("why") String why, @Param("ratio") Ratio ratio, @Param("basis") Figure.Basis basis);

    enum Which { PLANNED, LIVE, LATE, REST, NEXT }
}
