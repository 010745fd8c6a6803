package jp.madoguchi.platform.site.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import jp.madoguchi.workflows.base.authority.Authorities;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** Pages from outside of the site's own: つながりにくいとき, with what was typed and one press that sends it again, and 読めない要求. */
@Component
class AwayPage {

    /** A name with its value, as it came. */
    record Typed(String name, String value) {
    }

    private static final String SECONDS = "10";
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|secret|pin|code|now|next");
    private static final Pattern SECRETS = Pattern.compile("/(?:login|staff/own|staff/people|account)(?:/.*)?");
    private static final long LARGEST = 64 * 1024;
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
            + "form-action 'self'; frame-ancestors 'self'; base-uri 'none'";

    private final Authorities authorities;
    private final ViewResolver views;
    private final Supplier<Assets> assets;

    AwayPage(Authorities authorities, @Qualifier("thymeleafViewResolver") ViewResolver views, ResourceUrlProvider urls) {
        this.authorities = authorities;
        this.views = views;
        this.assets = SingletonSupplier.of(() -> Assets.from(urls));
    }

    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        show("error/away", HttpStatus.SERVICE_UNAVAILABLE, typed(request), request, response);
    }

    /** Nothing of it is shown: it cannot be read. */
    void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
        show("error/4xx", HttpStatus.BAD_REQUEST, List.of(), request, response);
    }

    private void show(String template, HttpStatus status, List<Typed> typed, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        try {
            Objects.requireNonNull(views.resolveViewName(template, Locale.JAPAN))
                    .render(model(request, typed), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> model(HttpServletRequest request, List<Typed> typed) {
        var model = new HashMap<String, Object>();
        model.put("authority", authorities.here());
        model.put("assets", assets.get());
        // Two slashes at its beginning would name another site.
        model.put("path", path(request).replaceFirst("^[/\\\\]+", "/"));
        model.put("typed", typed);
        model.put("again", request.getMethod().equals("POST") && !typed.isEmpty()
                && typed.stream().noneMatch(one -> SECRET.matcher(one.name).matches()));
        model.put("sent", !request.getMethod().equals("GET"));
        return model;
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first ? first : request.getRequestURI();
    }

    /** Of a small form only: what is large, or has files, was not let in yet. Nothing of where passwords are changed. */
    private static List<Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        var type = request.getContentType();
        if (type == null || !type.startsWith("application/x-www-form-urlencoded") || request.getContentLengthLong() > LARGEST
                || SECRETS.matcher(path(request)).matches()) return typed;
        request.getParameterMap().forEach((name, values) -> List.of(values).forEach(value -> typed.add(new Typed(name, value))));
        return typed;
    }
}
