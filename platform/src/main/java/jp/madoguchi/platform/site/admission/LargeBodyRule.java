package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.resident.ResidentCookie;
import jp.madoguchi.forms.submission.Drafts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Whether who sends something large was here before, and sends it from a page of ours. Nothing of the body is looked at. */
@Component
class LargeBodyRule {

    private static final Pattern DRAFT = Pattern.compile("/drafts/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})/.*");

    private final ResidentCookie cookie;
    private final Drafts drafts;
    private final String origin;

    LargeBodyRule(ResidentCookie cookie, Drafts drafts, @Value("${madoguchi.site}") String site) {
        this.cookie = cookie;
        this.drafts = drafts;
        var address = URI.create(site);
        this.origin = address.getScheme() + "://" + address.getRawAuthority();
    }

    boolean mayBring(HttpServletRequest request, BodyLimit.From from) {
        return from == BodyLimit.From.ANYBODY || (isOfOurs(request) && knows(request, from));
    }

    /** Browsers that say where a form stands say it truly; w3m says nothing, and its cookie (SameSite) is enough. */
    private boolean isOfOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        var from = request.getHeader("Origin");
        return from == null || from.equals(origin);
    }

    private boolean knows(HttpServletRequest request, BodyLimit.From from) {
        return switch (from) {
            case ANYBODY -> true;
            case BROWSER -> cookie.read(request).isPresent();
            case DRAFT -> cookie.read(request).isPresent() && isOfDraft(request);
            case STAFF -> Optional.ofNullable(request.getSession(false)).map(session -> session.getAttribute(
                    HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)).isPresent();
        };
    }

    private boolean isOfDraft(HttpServletRequest request) {
        var id = DRAFT.matcher(request.getRequestURI());
        return id.matches() && cookie.read(request).filter(key -> drafts.isOf(DraftId.of(id.group(1)), key)).isPresent();
    }
}
