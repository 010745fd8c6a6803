package jp.madoguchi.platform.site.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What the error page is made of: nothing that a page left behind which broke while it was drawn. */
@Component
class PlainErrors extends DefaultErrorAttributes {

    private static final List<String> LEFT_BEHIND = List.of("draft", "preview");

    @Override
    public Map<String, @Nullable Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        LEFT_BEHIND.forEach(name -> request.removeAttribute(name, RequestAttributes.SCOPE_REQUEST));
        return super.getErrorAttributes(request, options);
    }
}
