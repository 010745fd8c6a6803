package jp.madoguchi.platform.site.web;

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

/** つながりにくいときの画面: made without the database. What was typed is in it, and one press sends it again. */
@Component
class AwayPage {

    /** A name with its value, as it came. */
    record Typed(String name, String value) {
    }

    private static final String SECONDS = "10";
    private static final Pattern SECRET = Pattern.compile("(?i).*password.*|secret|pin|code");
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
        response.resetBuffer();
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setContentType("text/html;charset=UTF-8");
        try {
            Objects.requireNonNull(views.resolveViewName("error/away", Locale.JAPAN)).render(model(request), request, response);
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, Object> model(HttpServletRequest request) {
        var typed = typed(request);
        var model = new HashMap<String, Object>();
        model.put("authority", authorities.here());
        model.put("assets", assets.get());
        // Two slashes at its beginning would name another site.
        model.put("path", request.getRequestURI().replaceFirst("^[/\\\\]+", "/"));
        model.put("typed", typed);
        model.put("again", request.getMethod().equals("POST") && typed.stream().noneMatch(one -> SECRET.matcher(one.name).matches()));
        model.put("sent", !request.getMethod().equals("GET"));
        return model;
    }

    /** Files cannot be put into a page; they are chosen again. */
    private static List<Typed> typed(HttpServletRequest request) {
        var typed = new ArrayList<Typed>();
        request.getParameterMap().forEach((name, values) -> List.of(values).forEach(value -> typed.add(new Typed(name, value))));
        return typed;
    }
}
