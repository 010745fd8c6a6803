package jp.madoguchi.workflows.desk.health;

import java.time.Instant;
import java.util.List;
import jp.madoguchi.db.work.Background;
import jp.madoguchi.forms.attachment.Attachments;
import jp.madoguchi.forms.inspection.VirusScan;
import jp.madoguchi.workflows.messages.outbox.Outbox;
import jp.madoguchi.workflows.messages.outbox.Priority;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 検査を待つファイル: administrators see that attached files wait for somebody to look at them, and get a mail about it each day. */
@Component
class FileWatch {

    /** For the words {@code files.<code>}. */
    record Told(String code, long many, @Nullable Instant since) {
    }

    private final Attachments attachments;
    private final VirusScan scan;
    private final HealthMapper mapper;
    private final Outbox outbox;
    private final String site;

    FileWatch(Attachments attachments, VirusScan scan, HealthMapper mapper, Outbox outbox, @Value("${madoguchi.site}") String site) {
        this.attachments = attachments;
        this.scan = scan;
        this.mapper = mapper;
        this.outbox = outbox;
        this.site = site;
    }

    List<Told> told() {
        var waiting = attachments.waiting();
        if (scan.isUnsaid()) return List.of(new Told(waiting.many() == 0 ? "unsaidNone" : "unsaid", waiting.many(), waiting.since()));
        if (waiting.many() > 0) return List.of(new Told("waiting", waiting.many(), waiting.since()));
        return scan.isOff() ? List.of(new Told("off", 0, null)) : List.of();
    }

    @Background("files.waiting")
    @Transactional
    public void tell() {
        var many = attachments.waiting().many();
        if (many == 0) return;
        mapper.administrators().forEach(one -> outbox.post(one.authority(), null, one.mail(), "filesWait", Priority.STAFF, one.name(),
                Long.toString(many), site + "/staff/health"));
    }
}
