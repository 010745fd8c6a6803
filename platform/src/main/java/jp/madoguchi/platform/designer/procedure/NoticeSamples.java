package jp.madoguchi.platform.designer.procedure;

import java.util.HashMap;
import java.util.Locale;
import jp.madoguchi.workflows.messages.contact.NewsKind;
import jp.madoguchi.workflows.messages.contact.NewsText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** 見本: a notice as somebody would get it, with values made up for the look of it. */
@Component
class NoticeSamples {

    private final MessageSource words;

    NoticeSamples(MessageSource words) {
        this.words = words;
    }

    NewsText of(String procedure, NewsKind kind, NewsText text) {
        var values = new HashMap<String, String>();
        kind.fields().forEach(field -> values.put(field, words.getMessage("texts.sample." + field, null, "", Locale.JAPAN)));
        values.put(kind.fields().getFirst(), procedure);
        return text.filled(values);
    }
}
