package jp.madoguchi.workflows.documents.document;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The words as the site has them. */
public final class DocumentWords {

    private DocumentWords() {
    }

    public static MessageSource all() {
        var words = new ResourceBundleMessageSource();
        words.setBasenames("messages/forms", "messages/workflows");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
