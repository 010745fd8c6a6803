package jp.madoguchi.workflows.cases.files;

import jp.madoguchi.forms.attachment.FileBad;
import jp.madoguchi.forms.attachment.FileLost;
import jp.madoguchi.workflows.cases.application.Applications;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What happens to a file stands in the 経過 of its application: that its bytes are gone, or there again, or that nobody should open it. */
@Component
class FileNews {

    static final String LOST = "fileLost";
    static final String FOUND = "fileFound";
    static final String INFECTED = "fileInfected";
    static final String UNFIT = "fileUnfit";

    private final Applications applications;

    FileNews(Applications applications) {
        this.applications = applications;
    }

    @EventListener
    void on(FileLost news) {
        applications.happened(news.application(), news.back() ? FOUND : LOST, null, news.name());
    }

    @EventListener
    void on(FileBad news) {
        applications.happened(news.application(), news.infected() ? INFECTED : UNFIT, null, news.name());
    }
}
