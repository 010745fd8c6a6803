package jp.madoguchi.forms.screen;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.processor.IProcessor;

/** Our own words in templates, all beginning with {@code m:}. */
@Component
class MarkupDialect extends AbstractProcessorDialect {

    private static final int AFTER_THYMELEAF = 1_100;

    MarkupDialect() {
        super("markup", "m", AFTER_THYMELEAF);
    }

    @Override
    public Set<IProcessor> getProcessors(String prefix) {
        return Set.of(new IconTag(prefix), new NoticeAttribute(prefix));
    }
}
