package jp.madoguchi.platform.site.web;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;
import org.springframework.web.util.UriUtils;

/** 転送: the address of a redirect may hold what somebody typed, so braces that name no variable of this request are text, no error. */
@Component
final class PlainRedirects implements ViewResolver, Ordered {

    @Override
    public @Nullable View resolveViewName(String name, Locale locale) {
        var prefix = UrlBasedViewResolver.REDIRECT_URL_PREFIX;
        return name.startsWith(prefix) ? new Redirect(name.substring(prefix.length())) : null;
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static final class Redirect extends RedirectView {

        /** No header takes these: Tomcat would leave the whole address out. */
        private static final Pattern UNFIT = Pattern.compile("[^\\x21-\\x7E]+");
        private static final Pattern BRACES = Pattern.compile("\\{([^{}/]*)}|[{}]");

        Redirect(String address) {
            super(UNFIT.matcher(address).replaceAll(found -> UriUtils.encode(found.group(), StandardCharsets.UTF_8)), true);
        }

        @Override
        protected StringBuilder replaceUriTemplateVariables(String address, Map<String, Object> model, Map<String, String> variables,
                String encoding) {
            var charset = Charset.forName(encoding);
            return new StringBuilder(BRACES.matcher(address).replaceAll(found -> {
                var name = Objects.requireNonNullElse(found.group(1), "");
                var value = model.containsKey(name) ? model.get(name) : variables.get(name);
                return Matcher.quoteReplacement(value == null ? found.group().replace("{", "%7B").replace("}", "%7D")
                        : UriUtils.encodePathSegment(value.toString(), charset));
            }));
        }
    }
}
