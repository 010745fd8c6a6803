package jp.madoguchi.forms.screen;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import jp.madoguchi.forms.text.JapaneseTime;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.context.support.StaticApplicationContext;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.expression.ThymeleafEvaluationContext;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A fragment of a page as a browser gets it, by the real templates and words, without a site. */
public final class RenderedPanel {

    private RenderedPanel() {
    }

    /**
     * The HTML in one line.
     *
     * @param fragment as {@code payment/desk :: desk}
     */
    public static String of(String fragment, Map<String, ?> model) {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/forms", "messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        var templates = new ClassLoaderTemplateResolver();
        templates.setPrefix("templates/");
        templates.setSuffix(".html");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(templates);
        engine.setTemplateEngineMessageSource(words);
        engine.addDialect(new MarkupDialect());
        engine.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(IExpressionContext context, String base, Map<String,
                    Object> parameters) {
                return "";
            }

            @Override
            protected String processLink(IExpressionContext context, String link) {
                return link;
            }
        });
        var beans = new StaticApplicationContext();
        beans.getBeanFactory().registerSingleton("japaneseTime", new JapaneseTime());
        var all = new HashMap<String, Object>(model);
        all.put("assets", (Icons) () -> "/icons.svg");
        all.put(ThymeleafEvaluationContext.THYMELEAF_EVALUATION_CONTEXT_CONTEXT_VARIABLE_NAME,
                new ThymeleafEvaluationContext(beans, null));
        var parts = fragment.split(" :: ");
        return engine.process(parts[0], Set.of(parts[1]), new Context(Locale.JAPAN, all)).replaceAll("\\s+", " ");
    }
}
