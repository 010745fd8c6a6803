package jp.madoguchi.platform.identity.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.forms.resident.ResidentCookie;
import jp.madoguchi.forms.submission.Resident;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Visit} of a browser that is signed in; who is not is asked to sign in. */
@Configuration(proxyBeanMethods = false)
class VisitArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    /** Leads to the sign-in. */
    static final class NotSignedIn extends RuntimeException {
        NotSignedIn() {
            super("", null, false, false);
        }
    }

    private final AccountCookie cookie;
    private final ResidentCookie residents;
    private final Visits visits;

    VisitArgument(AccountCookie cookie, ResidentCookie residents, Visits visits) {
        this.cookie = cookie;
        this.residents = residents;
        this.visits = visits;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Visit.class;
    }

    @Override
    public Visit resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
        var http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        var resident = new Resident(residents.ensure(http, Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class))));
        return cookie.read(http).flatMap(key -> visits.find(key, resident)).orElseThrow(NotSignedIn::new);
    }
}
