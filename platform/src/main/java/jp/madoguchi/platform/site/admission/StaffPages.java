package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.db.share.Share;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 職員の画面の持ち分: at most a third of the connections at a time, so that residents find some whatever the desks do; the others wait their
 * turn, and after four seconds are told to come back. What they sent has been read by then: nobody holds a place by sending slowly.
 */
@Component
class StaffPages implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ROOM = StaffPages.class.getName();

    private final Share share;

    @Autowired
    StaffPages(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        this(new Share("staff", Math.max(2, connections / 3), 500, Duration.ofSeconds(4)));
    }

    StaffPages(Share share) {
        this.share = share;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff/**");
    }

    /** Files and reports have a share of their own, and wait there. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && !method.hasMethodAnnotation(Costly.class) && request.getAttribute(ROOM) == null)
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
