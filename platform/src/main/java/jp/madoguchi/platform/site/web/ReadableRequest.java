package jp.madoguchi.platform.site.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What no browser sends is answered with 400 wherever it is noticed, and fills no log: an address with a percent sign that says nothing,
 * fields or parts that cannot be decoded. Also outside of the pages for errors, for they read the fields once more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class ReadableRequest extends OncePerRequestFilter {

    private static final Pattern READABLE = Pattern.compile("(?:[^%]|%[0-9a-fA-F]{2})*+");

    private final AwayPage page;

    ReadableRequest(AwayPage page) {
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isReadable(request.getRequestURI()) || !isReadable(request.getQueryString())) {
            page.unreadable(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException e) {
            if (response.isCommitted() || !isOfSender(e)) throw e;
            page.unreadable(request, response);
        }
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    private static boolean isReadable(@Nullable String text) {
        return text == null || READABLE.matcher(text).matches();
    }

    private static boolean isOfSender(Throwable found) {
        for (@Nullable Throwable cause = found; cause != null; cause = cause.getCause())
            if (cause instanceof InvalidParameterException || cause instanceof HttpMessageNotReadableException
                    || cause instanceof FileUploadException) return true;
        return false;
    }
}
