package jp.madoguchi.workflows.base.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.AuthorityId;
import jp.madoguchi.db.id.DepartmentId;
import jp.madoguchi.db.id.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** 職員, as the others ask for them: who has a role in a department, where their mail goes, what they are called. */
@Service
public class People {

    private final DirectoryMapper mapper;

    People(DirectoryMapper mapper) {
        this.mapper = mapper;
    }

    /**
     * How many could act.
     *
     * @param post the empty string for any
     */
    public int withRole(DepartmentId department, Role role, String post) {
        return mapper.count(department, role, post);
    }

    /**
     * Mail addresses of those with one of these roles, each once.
     *
     * @param but left out
     */
    public List<String> mails(DepartmentId department, Set<Role> roles, @Nullable PersonId but) {
        return mapper.mails(department, roles, "", but);
    }

    public List<String> mails(DepartmentId department, Role role, String post) {
        return mapper.mails(department, Set.of(role), post, null);
    }

    /** Empty where that person is gone or has no address. */
    public Optional<String> mail(PersonId person) {
        return mapper.mail(person);
    }

    public Optional<String> name(PersonId person) {
        return mapper.name(person);
    }

    /** 職 that somebody has, such as 課長. */
    public List<String> posts(AuthorityId authority) {
        return mapper.posts(authority);
    }
}
