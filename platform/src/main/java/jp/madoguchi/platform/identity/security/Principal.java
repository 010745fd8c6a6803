package jp.madoguchi.platform.identity.security;

import java.util.Collection;
import java.util.List;
import jp.madoguchi.workflows.base.people.Staff;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** A member of staff as Spring Security holds it in the session, without the hash of the password. */
final class Principal implements UserDetails {

    private final Staff staff;
    private final String login;
    private final transient String password;

    Principal(Staff staff, String login, String password) {
        this.staff = staff;
        this.login = login;
        this.password = password;
    }

    Staff staff() {
        return staff;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.copyOf(staff.roles().stream().map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList());
    }

    @Override
    public String getPassword() {
        return password;
    }

    @Override
    public String getUsername() {
        return login;
    }
}
