package jp.madoguchi.platform.site.admission;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import jp.madoguchi.db.share.Busy;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away what is too large for its route, and what is large and comes from nobody who was here, before any of it is parsed or
 * stored. After the filter that knows sessions, before all that ask for parameters.
 */
@Component
@Order(-200)
class BodyFilter extends OncePerRequestFilter {

    private final LargeBodyRule rule;
    private final LargeBodies large;

    BodyFilter(LargeBodyRule rule, LargeBodies large) {
        this.rule = rule;
        this.large = large;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var limit = BodyLimit.of(request.getRequestURI());
        var bytes = request.getContentLengthLong();
        if (bytes < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            if (limit.from() != BodyLimit.From.ANYBODY) {
                response.sendError(HttpStatus.LENGTH_REQUIRED.value());
                return;
            }
            chain.doFilter(new CountedBody(request, limit.most()), response);
            return;
        }
        if (bytes <= BodyLimit.SMALL) chain.doFilter(request, response);
        else if (bytes > limit.most()) response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
        else if (!rule.mayBring(request, limit.from())) response.sendError(HttpStatus.FORBIDDEN.value());
        else counted(bytes, request, response, chain);
    }

    private void counted(long bytes, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!large.take(bytes)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Busy.AGAIN.toSeconds()));
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            large.give(bytes);
        }
    }
}
