package jp.madoguchi.platform.identity.security;

import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Signs somebody out wherever else they are signed in, on every node. */
@Component
public class OtherSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OtherSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** @param but the id of the session that goes on; the empty string for none */
    public void end(String login, String but) {
        sessions.findByPrincipalName(login).keySet().stream().filter(id -> !id.equals(but)).forEach(sessions::deleteById);
    }
}
