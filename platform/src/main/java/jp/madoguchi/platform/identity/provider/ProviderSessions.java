package jp.madoguchi.platform.identity.provider;

import java.util.Optional;
import jp.madoguchi.platform.identity.saml.Logouts;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Ends sessions that an identity provider says are over, on whichever node and in whichever browser they are. */
@Component
class ProviderSessions {

    private final SignOnMapper mapper;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    ProviderSessions(SignOnMapper mapper, FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.mapper = mapper;
        this.sessions = sessions;
    }

    /** @return how many ended */
    int end(Logouts.Ended ended) {
        var count = 0;
        for (var login : mapper.logins(ended.provider().entityId(), ended.subject(), ended.sessions()))
            for (var session : sessions.findByPrincipalName(login).values()) {
                if (!isMeant(session, ended)) continue;
                sessions.deleteById(session.getId());
                count++;
            }
        return count;
    }

    private static boolean isMeant(Session session, Logouts.Ended ended) {
        var abroad = Optional.<Object>ofNullable(session.getAttribute(ProviderSession.IN_SESSION))
                .filter(ProviderSession.class::isInstance).map(ProviderSession.class::cast);
        return abroad.filter(one -> one.subject().value().equals(ended.subject())
                && (ended.sessions().isEmpty() || one.session() == null || ended.sessions().contains(one.session())))
                .isPresent();
    }
}
