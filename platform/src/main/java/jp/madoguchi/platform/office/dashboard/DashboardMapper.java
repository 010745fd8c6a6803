package jp.madoguchi.platform.office.dashboard;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.PersonId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface DashboardMapper {

    List<Definition> definitions(@Param("authority") AuthorityId authority);

    void define(@Param("authority") AuthorityId authority, @Param("position") int position, @Param("definition") Definition definition);

    List<Received.Count> typed(@Param("authority") AuthorityId authority, @Param("from") LocalDate from, @Param("to") LocalDate to);

    List<Received.Count> counted(@Param("authority") AuthorityId authority, @Param("from") LocalDate from, @Param("to") LocalDate to);

    /** Changes whenever a monthly count does. */
    long monthStamp(@Param("authority") AuthorityId authority);

    void lockDefinitions(@Param("authority") AuthorityId authority);

    List<AuthorityId> authorities();

    /** True for one node, while there is no figure of that year. */
    boolean claim(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("year") int year);

    List<Figure> figures(@Param("authority") AuthorityId authority, @Param("code") String code);

    void freeze(@Param("authority") AuthorityId authority, @Param("code") String code, @Param("year") int year, @Param("at") Instant at,
            @Param("person") @Nullable PersonId person, @Param("why") String why, @Param("ratio") Ratio ratio,
                    @Param("basis") Figure.Basis basis);
}
