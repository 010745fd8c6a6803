package jp.madoguchi.platform.site.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import jp.madoguchi.db.budget.TooMany;
import jp.madoguchi.db.share.Busy;
import jp.madoguchi.forms.attachment.FileClosed;
import jp.madoguchi.forms.attachment.FileMissing;
import jp.madoguchi.forms.submission.NotFound;
import jp.madoguchi.workflows.base.authority.Authorities;
import jp.madoguchi.workflows.base.authority.Authority;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.apache.tomcat.util.http.fileupload.impl.InvalidContentTypeException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.method.annotation.MethodArgumentConversionNotSupportedException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What every page has, and the pages for URLs that lead nowhere. */
@ControllerAdvice
class SiteAdvice {

    private final Authorities authorities;
    private final Supplier<Assets> assets;

    SiteAdvice(Authorities authorities, ResourceUrlProvider urls) {
        this.authorities = authorities;
        this.assets = SingletonSupplier.of(() -> Assets.from(urls));
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets.get();
    }

    @ModelAttribute("authority")
    Authority authority() {
        return authorities.here();
    }

    /** An id that cannot be one is answered like one that is not there. */
    @ExceptionHandler({NotFound.class, MethodArgumentTypeMismatchException.class})
    ModelAndView notFound(HttpServletRequest request) {
        return page("error/404", HttpStatus.NOT_FOUND, request);
    }

    /** Told to whoever looks after files already; whoever wanted this one learns that it is not their fault. */
    @ExceptionHandler(FileMissing.class)
    ModelAndView missing(HttpServletRequest request) {
        return page("error/file-missing", HttpStatus.NOT_FOUND, request);
    }

    /** It is there, and nobody opens it, or not yet. */
    @ExceptionHandler(FileClosed.class)
    ModelAndView closed(FileClosed found, HttpServletRequest request) {
        return page("error/file-closed", HttpStatus.CONFLICT, request).addObject("state", found.state());
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletRequest request) {
        return page("error/413", HttpStatus.CONTENT_TOO_LARGE, request);
    }

    /** Nothing was done, and what was typed is in the browser: going back and sending it again is enough. */
    @ExceptionHandler(Busy.class)
    ModelAndView busy(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(Busy.AGAIN.toSeconds()));
        return page("error/503", HttpStatus.SERVICE_UNAVAILABLE, request);
    }

    /** Nothing was done; whoever was let in before is not met by this. */
    @ExceptionHandler(TooMany.class)
    ModelAndView tooMany(TooMany found, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(found.getWait().toSeconds()));
        var page = page("error/429", HttpStatus.TOO_MANY_REQUESTS, request);
        page.addObject("minutes", found.getWait().toMinutes() + 1);
        return page;
    }

    /** Parts where there are none, or none where there should be: no page of ours sends that. A full disk is another matter. */
    @ExceptionHandler(MultipartException.class)
    void unreadable(MultipartException found, HttpServletResponse response) throws IOException {
        var cause = NestedExceptionUtils.getMostSpecificCause(found);
        var ofSender = cause instanceof InvalidContentTypeException || cause instanceof MalformedStreamException;
        if (found.getCause() != null && !ofSender) throw found;
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    /** A file where text is asked for. */
    @ExceptionHandler(MethodArgumentConversionNotSupportedException.class)
    void noText(HttpServletResponse response) throws IOException {
        response.sendError(HttpStatus.BAD_REQUEST.value());
    }

    private ModelAndView page(String template, HttpStatus status, HttpServletRequest request) {
        var view = new ModelAndView(template);
        view.addObject("authority", authorities.here());
        view.addObject("assets", assets.get());
        view.addObject("path", request.getRequestURI());
        view.setStatus(status);
        return view;
    }
}
