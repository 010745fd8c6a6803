package jp.madoguchi.platform.site.admission;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.db.share.Costly;
import jp.madoguchi.db.share.Share;
import jp.madoguchi.db.share.Turns;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * 画面の持ち分: no more pages are drawn at a time than there are connections, a third of them for the staff and the rest for residents. The
 * others wait their turn, so that nobody waits for a connection in vain, and whatever the desks do, residents are served; after four
 * seconds they are told to come back, but what an applicant sends waits however long it takes. What was sent has been read by then, and
 * what is drawn fits into the {@link SendBuffer}: nobody holds a place by being slow. What waits has arrived when it was read, not before:
 * nobody can begin to send before a deadline and think of what after it.
 *
 * <p>Of one sender no more are drawn at a time than there are processors but one: whoever presses on eight connections leaves room for
 * others.
 */
@Component
class PageShares implements WebMvcConfigurer, HandlerInterceptor {

    private static final String ROOM = PageShares.class.getName();
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final int QUEUE = 5_000;

    private final Share staff;
    private final Share residents;
    private final Turns turns;
    private final Proxies proxies;
    private final Clock clock;

    @Autowired
    PageShares(@Value("${spring.datasource.hikari.maximum-pool-size}") int connections, Proxies proxies, Clock clock) {
        this(new Share("staff pages", Math.max(1, connections / 3), QUEUE, PATIENCE),
                new Share("residents' pages", Math.max(1, connections - connections / 3), QUEUE, PATIENCE),
                new Turns("one sender's pages", Share.ofProcessors(), PATIENCE), proxies, clock);
    }

    PageShares(Share staff, Share residents, Turns turns, Proxies proxies, Clock clock) {
        this.staff = staff;
        this.residents = residents;
        this.turns = turns;
        this.proxies = proxies;
        this.clock = clock;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(ROOM) != null || !isDrawn(handler, request)) return true;
        // Reads the body, if nobody has.
        request.getParameterNames();
        request.setAttribute("arrivedAt", clock.instant());
        request.setAttribute(ROOM, room(request, request.getRequestURI()));
        return true;
    }

    private Share.Place room(HttpServletRequest request, String path) {
        if (path.startsWith("/staff")) return staff.enter();
        var sender = proxies.of(request).key();
        // What somebody typed waits for their neighbours, however long it takes.
        var turn = request.getMethod().equals("POST") ? turns.enterAtLast(sender) : turns.enter(sender);
        try {
            var isSending = path.endsWith("/send") && request.getMethod().equals("POST");
            var room = isSending ? residents.enterAtLast() : residents.enter();
            return () -> {
                room.close();
                turn.close();
            };
        } catch (Busy e) {
            turn.close();
            throw e;
        }
    }

    /**
     * Pages that are looked at, and drafts. Not what streams, which may take hours; not reports and what is uploaded, which have shares of
     * their own; not other acts, which may wait for somebody else.
     */
    private static boolean isDrawn(Object handler, HttpServletRequest request) {
        // The page that says that there is none
        if (!(handler instanceof HandlerMethod page)) return !request.getRequestURI().startsWith("/assets/");
        var drawn = page.getReturnType().getParameterType();
        var type = request.getContentType();
        return (drawn == ModelAndView.class || drawn == String.class) && !page.hasMethodAnnotation(Costly.class)
                && (List.of("GET", "HEAD").contains(request.getMethod()) || request.getRequestURI().startsWith("/drafts/"))
                && (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE));
    }

    @Override
    public void afterCompletion(HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failed) {
        if (request.getAttribute(ROOM) instanceof Share.Place room) {
            request.removeAttribute(ROOM);
            room.close();
        }
    }
}
