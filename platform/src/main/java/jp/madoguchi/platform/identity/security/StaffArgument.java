package jp.madoguchi.platform.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jp.madoguchi.workflows.base.people.NotAllowed;
import jp.madoguchi.workflows.base.people.Staff;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives controllers the {@link Staff} who is signed in, with the roles and department of this moment, not of the sign-in. */
@Configuration(proxyBeanMethods = false)
class StaffArgument implements WebMvcConfigurer, HandlerMethodArgumentResolver {

    private final StaffOfRequest staff;

    StaffArgument(StaffOfRequest staff) {
        this.staff = staff;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(this);
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Staff.class;
    }

    @Override
    public Staff resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        var servlet = request.getNativeRequest(HttpServletRequest.class);
        if (servlet == null) throw new NotAllowed("no request");
        return staff.of(signedIn, servlet).orElseThrow(() -> new NotAllowed("not signed in, or no longer active"));
    }
}
