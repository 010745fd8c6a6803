package jp.madoguchi.platform.site.web;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.webmvc.error.DefaultErrorAttributes;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.WebRequest;

/** What the error page is made of: nothing that a page left behind which broke while it was drawn. */
@Component
class PlainErrors extends DefaultErrorAttributes {

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var attributes = new HashMap<>(super.getErrorAttributes(request, options));
        attributes.put("draft", null);
        attributes.put("preview", null);
        return attributes;
    }
}
