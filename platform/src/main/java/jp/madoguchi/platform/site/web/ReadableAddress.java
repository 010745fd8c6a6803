package jp.madoguchi.platform.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** An address with a percent sign that says nothing is answered with 400 at once: whoever sends a thousand of them fills no log. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadableAddress extends OncePerRequestFilter {

    private static final Pattern READABLE = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var query = request.getQueryString();
        if (READABLE.matcher(request.getRequestURI()).matches() && (query == null || READABLE.matcher(query).matches()))
            chain.doFilter(request, response);
        else response.sendError(HttpStatus.BAD_REQUEST.value());
    }
}
