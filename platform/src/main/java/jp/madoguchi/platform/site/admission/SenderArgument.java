package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import jp.madoguchi.forms.resident.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Sender} of a request. */
@Component
class SenderArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final Proxies proxies;

    SenderArgument(Proxies proxies) {
        this.proxies = proxies;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Sender.class;
    }

    @Override
    public Sender resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
        return proxies.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
