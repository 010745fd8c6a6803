package jp.madoguchi.platform.identity.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import jp.madoguchi.workflows.base.people.Department;
import jp.madoguchi.workflows.base.people.Role;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jspecify.annotations.Nullable;

@Mapper
interface PeopleMapper {

    Optional<SignInRow> account(String login);

    boolean isTaken(String login);

    String code(@Param("authority") AuthorityId authority);

    Optional<Member> byNumber(@Param("authority") AuthorityId authority, @Param("number") String number);

    Optional<Member> member(@Param("authority") AuthorityId authority, @Param("id") PersonId id);

    List<Member> members(@Param("authority") AuthorityId authority, @Param("word") String word,
            @Param("most") int most, @Param("skipped") int skipped);

    Optional<DepartmentId> department(@Param("authority") AuthorityId authority, @Param("text") String codeOrName);

    List<Department> departments(@Param("authority") AuthorityId authority);

    void create(@Param("id") PersonId id, @Param("authority") AuthorityId authority, @Param("login") String login,
            @Param("password") String password, @Param("facts") PersonDetails facts);

    void change(@Param("id") PersonId id, @Param("facts") PersonDetails facts, @Param("active") boolean active);

    void takeRoles(@Param("id") PersonId id, @Param("kept") Set<Role> kept);

    void giveRoles(@Param("id") PersonId id, @Param("roles") Set<Role> roles);

    Optional<Member> lock(@Param("authority") AuthorityId authority, @Param("number") String number);

    /** One change of administrators at a time. */
    AuthorityId lockAuthority(@Param("id") PersonId id);

    boolean isLastAdministrator(@Param("id") PersonId id, @Param("authority") AuthorityId authority);

    int administrators(@Param("authority") AuthorityId authority, @Param("but") @Nullable PersonId but);

    List<String> administratorMails(@Param("authority") AuthorityId authority);

    /** True if they were not waiting yet. */
    boolean wait(@Param("authority") AuthorityId authority, @Param("one") WaitingPerson one, @Param("at") Instant at);

    void waitNoMore(@Param("authority") AuthorityId authority, @Param("number") String number);

    List<WaitingPerson> waiting(@Param("authority") AuthorityId authority, @Param("number") @Nullable String number);
}
