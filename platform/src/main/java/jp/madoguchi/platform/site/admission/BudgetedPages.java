package jp.madoguchi.platform.site.admission;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jp.madoguchi.db.Secret;
import jp.madoguchi.db.budget.Budgets;
import jp.madoguchi.db.budget.Within;
import jp.madoguchi.forms.resident.ResidentCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Counts what strangers do on handlers that are marked {@link Within}. */
@Component
class BudgetedPages implements WebMvcConfigurer, HandlerInterceptor {

    private final Budgets budgets;
    private final Proxies proxies;
    private final ResidentCookie cookie;

    BudgetedPages(Budgets budgets, Proxies proxies, ResidentCookie cookie) {
        this.budgets = budgets;
        this.proxies = proxies;
        this.cookie = cookie;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || request.getDispatcherType() != DispatcherType.REQUEST) return true;
        var within = method.getMethodAnnotation(Within.class);
        if (within != null) budgets.spend(within.value(), proxies.of(request).key(),
                () -> cookie.read(request).map(Secret::hash).orElse(null));
        return true;
    }
}
