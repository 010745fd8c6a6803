package jp.madoguchi.forms.screen;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractElementTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.templatemode.TemplateMode;

/** {@code <m:icon name="alert"/>}; a name that depends on something is set with {@code th:attr}. */
final class IconTag extends AbstractElementTagProcessor {

    /** After Thymeleaf's own, which decide whether it is there and how it is called. */
    private static final int LAST = 1_500;

    IconTag(String prefix) {
        super(TemplateMode.HTML, prefix, "icon", true, null, false, LAST);
    }

    @Override
    protected void doProcess(ITemplateContext page, IProcessableElementTag tag, IElementTagStructureHandler handler) {
        handler.replaceWith(Icons.svg(page, tag.getAttributeValue("name")), false);
    }
}
