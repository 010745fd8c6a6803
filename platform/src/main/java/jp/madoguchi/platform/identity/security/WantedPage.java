package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * ログインの前に開こうとした画面 of the staff: kept in the browser for half an hour, not in a session of nobody. What comes back is a path
 * of the staff's or nothing.
 */
@Component
class WantedPage implements RequestCache {

    private static final Pattern PATH = Pattern.compile("/staff(?:[/?][A-Za-z0-9:/?&=%._~+-]{0,1500})?");
    private static final Duration KEPT = Duration.ofMinutes(30);

    private final boolean https;

    WantedPage(@Value("${madoguchi.site}") String site) {
        this.https = site.startsWith("https:");
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        if (request.getMethod().equals("GET") && PATH.matcher(path).matches()) set(response,
                Base64.getUrlEncoder().withoutPadding().encodeToString(path.getBytes(StandardCharsets.US_ASCII)), KEPT);
    }

    /** The empty string for none; from then on there is none. */
    String take(HttpServletRequest request, HttpServletResponse response) {
        var cookie = WebUtils.getCookie(request, name());
        if (cookie == null) return "";
        removeRequest(request, response);
        if (!cookie.getValue().matches("[A-Za-z0-9_-]{1,2100}")) return "";
        try {
            var path = new String(Base64.getUrlDecoder().decode(cookie.getValue()), StandardCharsets.US_ASCII);
            return PATH.matcher(path).matches() ? path : "";
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    /** Nobody asks by this way: a page is opened anew. */
    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        set(response, "", Duration.ZERO);
    }

    private String name() {
        return https ? "__Host-wanted" : "wanted";
    }

    private void set(HttpServletResponse response, String value, Duration kept) {
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(), value).httpOnly(true).secure(https).sameSite("Lax").path("/")
                .maxAge(kept).build().toString());
    }
}
