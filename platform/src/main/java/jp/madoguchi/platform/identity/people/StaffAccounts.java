package jp.madoguchi.platform.identity.people;

import java.util.Optional;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.stereotype.Service;

/** The staff who can sign in, with department and roles. */
@Service
public class StaffAccounts {

    /** A person with the hash of the password. */
    public record Account(Staff staff, String password) {
    }

    private final PeopleMapper mapper;

    StaffAccounts(PeopleMapper mapper) {
        this.mapper = mapper;
    }

    public Optional<Account> active(String login) {
        return mapper.account(login).map(SignInRow::account);
    }

    public boolean isTaken(String login) {
        return mapper.isTaken(login);
    }
}
