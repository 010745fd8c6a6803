package jp.madoguchi.workflows.cases.files;

import jp.madoguchi.forms.attachment.FileLost;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A file whose bytes are gone, or are there again, stands in the 経過 of its application. */
@Component
class FileNews {

    static final String LOST = "fileLost";
    static final String FOUND = "fileFound";

    private final Applications applications;

    FileNews(Applications applications) {
        this.applications = applications;
    }

    @EventListener
    void on(FileLost news) {
        applications.happened(news.application(), news.back() ? FOUND : LOST, null, news.name());
    }
}
