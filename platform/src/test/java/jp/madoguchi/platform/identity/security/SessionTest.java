package jp.madoguchi.platform.identity.security;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jp.madoguchi.platform.SiteTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** A session is one for all pages that somebody has open. */
@SiteTest
class SessionTest {

    @Autowired private SessionRepository<? extends Session> sessions;

    @Test
    void twoPagesOpenedAtOnceBothWriteWhatIsNewInTheirSession() {
        assertThat(written(sessions)).isEqualTo("second");
    }

    private static <S extends Session> String written(SessionRepository<S> sessions) {
        var begun = sessions.createSession();
        sessions.save(begun);
        var one = requireNonNull(sessions.findById(begun.getId()));
        var other = requireNonNull(sessions.findById(begun.getId()));
        one.setAttribute("new", "first");
        other.setAttribute("new", "second");
        sessions.save(one);
        sessions.save(other);
        return requireNonNull(requireNonNull(sessions.findById(begun.getId())).getAttribute("new"));
    }
}
