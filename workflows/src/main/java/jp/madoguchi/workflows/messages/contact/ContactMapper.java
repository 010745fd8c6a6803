package jp.madoguchi.workflows.messages.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.db.id.ProcedureId;
import jp.madoguchi.db.id.message.NewsId;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface ContactMapper {

    Optional<ContactPreference> find(ApplicationId application);

    /** There is a row from now on. */
    void ensure(ApplicationId application);

    /** Until the end of the transaction nobody else changes it. */
    ContactPreference lock(ApplicationId application);

    void put(ContactPreference preference);

    void tell(News news);

    /** The latest first. */
    List<News> news(@Param("application") ApplicationId application, @Param("most") int most);

    void read(@Param("application") ApplicationId application, @Param("at") Instant at);

    /** What reached nobody on any way, since then. */
    List<News> unheard(@Param("application") ApplicationId application, @Param("since") Instant since);

    Optional<News> one(NewsId id);

    Optional<NewsText> text(@Param("procedure") ProcedureId procedure, @Param("kind") String kind,
            @Param("step") String step, @Param("language") String language);

    List<String> languages(ProcedureId procedure);

    List<Written> texts(ProcedureId procedure);

    void write(@Param("procedure") ProcedureId procedure, @Param("kind") String kind, @Param("step") String step,
            @Param("language") String language, @Param("text") NewsText text,
            @Param("by") PersonId by, @Param("at") Instant at);

    boolean forget(@Param("procedure") ProcedureId procedure, @Param("kind") String kind, @Param("step") String step,
            @Param("language") String language);

    String authority(AuthorityId id);

    String phone(DepartmentId id);

    /** Words of the owner's own. */
    record Written(String kind, String step, String language) {
    }
}
