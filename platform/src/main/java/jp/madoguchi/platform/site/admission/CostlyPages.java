package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.db.share.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Files and reports of staff have one share. What streams keeps its room until the last byte. */
@Component
class CostlyPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ROOM = CostlyPages.class.getName();

    private final Share share;

    @Autowired
    CostlyPages() {
        this(new Share("files", 4, 12, Duration.ofSeconds(5)));
    }

    CostlyPages(Share share) {
        this.share = share;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && method.hasMethodAnnotation(Costly.class) && request.getAttribute(ROOM) == null)
            request.setAttribute(ROOM, share.enter());
        return true;
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(ROOM) instanceof Share.Place room) {
            request.removeAttribute(ROOM);
            room.close();
        }
    }
}
