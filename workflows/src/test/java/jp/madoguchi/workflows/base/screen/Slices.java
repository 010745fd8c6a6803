package jp.madoguchi.workflows.base.screen;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import jp.madoguchi.db.Secret;
import jp.madoguchi.forms.attachment.FileFakes;
import jp.madoguchi.forms.attachment.FileStates;
import jp.madoguchi.forms.resident.Sender;
import jp.madoguchi.forms.screen.Icons;
import jp.madoguchi.forms.submission.Resident;
import jp.madoguchi.forms.text.JapaneseTime;
import jp.madoguchi.workflows.base.authority.Authority;
import jp.madoguchi.workflows.base.authority.AuthorityRows;
import jp.madoguchi.workflows.base.authority.Contacts;
import jp.madoguchi.workflows.base.people.Staff;
import jp.madoguchi.workflows.cases.application.ApplicationFakes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.support.GenericWebApplicationContext;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.dialect.IDialect;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.spring6.templateresolver.SpringResourceTemplateResolver;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** Controllers with the real templates and words, and nothing else of the site: what a page shows and what it answers. */
public final class Slices {

    public static final Resident RESIDENT = new Resident(new Secret("この端末"));
    private static final Sender SENDER = new Sender("ここ");
    private static final WebApplicationContext SITE = site();

    private final MockMvc mvc;

    private Slices(@Nullable Staff staff, Object... controllers) {
        mvc = MockMvcBuilders.standaloneSetup(controllers).setControllerAdvice(new EveryPage())
                .setCustomArgumentResolvers(new Somebody(Staff.class, staff), new Somebody(Resident.class, RESIDENT),
                        new Somebody(Sender.class, SENDER))
                .setLocaleResolver(new FixedLocaleResolver(Locale.JAPAN)).setViewResolvers(views()).build();
    }

    /** As that member of staff sees them. */
    public static Slices of(Staff staff, Object... controllers) {
        return new Slices(staff, controllers);
    }

    /** As a resident at a browser sees them. */
    public static Slices toResident(Object... controllers) {
        return new Slices(null, controllers);
    }

    /** The words of the site. */
    public static MessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/forms", "messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    public ShownPage open(String url) {
        return ask(get(url));
    }

    /** @param posted names and values in turns */
    public ShownPage send(String url, String... posted) {
        return ask(filled(post(url), posted));
    }

    /** With a file. */
    public ShownPage upload(String url, MockMultipartFile file, String... posted) {
        return upload(url, List.of(file), posted);
    }

    public ShownPage upload(String url, List<MockMultipartFile> files, String... posted) {
        var request = multipart(url);
        files.forEach(request::file);
        return ask(filled(request, posted));
    }

    /** What comes after a redirect, with what it was told to say. */
    public ShownPage follow(ShownPage before) {
        return ask(get(before.location()).flashAttrs(new HashMap<>(before.flash())));
    }

    private static <B extends AbstractMockHttpServletRequestBuilder<B>> B filled(B request, String... posted) {
        for (var i = 0; i < posted.length; i += 2) request.param(posted[i], posted[i + 1]);
        return request;
    }

    private ShownPage ask(org.springframework.test.web.servlet.RequestBuilder request) {
        try {
            return ShownPage.of(mvc.perform(request).andReturn());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static WebApplicationContext site() {
        var site = new GenericWebApplicationContext(new MockServletContext());
        // The markup is nobody's to make but the site's, which finds it in the same way.
        new ClassPathBeanDefinitionScanner(site).scan("jp.madoguchi.forms.screen");
        site.registerBean("messageSource", MessageSource.class, Slices::words);
        site.registerBean("japaneseTime", JapaneseTime.class, JapaneseTime::new);
        site.registerBean("contacts", Contacts.class, AuthorityRows::contacts);
        site.refresh();
        return site;
    }

    /** Not as it is: the slice's own context is another than that of the templates. */
    private static ViewResolver views() {
        var files = new SpringResourceTemplateResolver();
        files.setApplicationContext(SITE);
        files.setPrefix("classpath:/templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        var engine = new SpringTemplateEngine();
        engine.setTemplateResolver(files);
        engine.setMessageSource(SITE);
        SITE.getBeansOfType(IDialect.class).values().forEach(engine::addDialect);
        var views = new ThymeleafViewResolver();
        views.setApplicationContext(SITE);
        views.setTemplateEngine(engine);
        views.setCharacterEncoding("UTF-8");
        return views::resolveViewName;
    }

    /** Where style, scripts and icons lie. */
    public record AssetUrls(String style, String resident, String staff, String push, String pushWorker, String icons) implements Icons {
    }

    /** What the site gives to every page. */
    @ControllerAdvice
    static final class EveryPage {

        @ModelAttribute("fileStates")
        FileStates fileStates() {
            return FileFakes.allOpen();
        }


        @ModelAttribute("assets")
        AssetUrls assets() {
            return new AssetUrls("/style.css", "/resident.js", "/staff.js", "/push.js", "/push-worker.js", "/icons.svg");
        }

        @ModelAttribute("authority")
        Authority authority() {
            return AuthorityRows.named(ApplicationFakes.AUTHORITY);
        }
    }

    private record Somebody(Class<?> type, @Nullable Object who) implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == type;
        }

        @Override
        public @Nullable Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
                NativeWebRequest request, @Nullable WebDataBinderFactory binder) {
            return who;
        }
    }
}
