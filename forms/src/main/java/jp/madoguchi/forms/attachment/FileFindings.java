package jp.madoguchi.forms.attachment;

import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.DraftId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was found about a file goes into its row, once; an application learns that one of its files is bad whenever it became its. */
@Component
class FileFindings {

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final ApplicationEventPublisher events;

    FileFindings(AttachmentMapper mapper, FileContents contents, ApplicationEventPublisher events) {
        this.mapper = mapper;
        this.contents = contents;
        this.events = events;
    }

    /** Bytes that nobody needs any more go: those that came, or, where somebody else was faster, those made now. */
    @Transactional
    public void settle(Attachment was, Attachment now) {
        var settled = mapper.settle(now, was.state());
        if (!now.content().equals(was.content())) contents.dropLater(settled ? was.content() : now.content());
        if (!settled || !now.state().isBad()) return;
        // It may have been sent meanwhile.
        mapper.find(was.id()).ifPresent(this::tell);
    }

    /** The files of a draft that is being sent belong to the application from now on. */
    @Transactional
    public void handOver(DraftId draft, ApplicationId application) {
        mapper.handOver(draft, application);
        mapper.bad(application).forEach(this::tell);
    }

    private void tell(Attachment file) {
        var application = file.application();
        if (application != null) events.publishEvent(new FileBad(application, file.name(), file.state() == FileState.INFECTED));
    }
}
