package jp.madoguchi.forms.screen;

import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.model.IModel;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.element.AbstractAttributeModelProcessor;
import org.thymeleaf.processor.element.IElementModelStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * {@code <div m:notice="bad">}: a box that says how something went (お知らせの枠), in a tone and with the icon of that tone; another
 * icon is named after it, as in {@code "plain pen"}; an expression may say both. Whether it is read aloud at once, its {@code role} says.
 */
final class NoticeAttribute extends AbstractAttributeModelProcessor {

    private static final int LAST = 1_600;

    NoticeAttribute(String prefix) {
        super(TemplateMode.HTML, prefix, null, false, "notice", true, LAST, true);
    }

    @Override
    protected void doProcess(ITemplateContext page, IModel model, AttributeName attribute, String value,
            IElementModelStructureHandler handler) {
        var said = said(page, value).split(" ");
        var icon = said.length > 1 ? said[1] : said[0].equals("good") ? "done" : "alert";
        var make = page.getModelFactory();
        var tag = (IProcessableElementTag) model.get(0);
        var also = tag.getAttributeValue("class");
        var named = make.setAttribute(tag, "class", also == null ? "notice" : "notice " + also);
        model.replace(0, make.setAttribute(named, "data-tone", said[0]));
        model.insert(1, make.createText(Icons.svg(page, icon)));
    }

    private static String said(ITemplateContext page, String value) {
        if (!value.startsWith("${")) return value;
        return String.valueOf(StandardExpressions.getExpressionParser(page.getConfiguration()).parseExpression(page, value).execute(page));
    }
}
