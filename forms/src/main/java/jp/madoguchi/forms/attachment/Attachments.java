package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.Bytes;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.submission.Draft;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, by what their bytes are and not by what they are called, and gives them out again. */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/heic", "image/heif", "application/pdf");

    private final AttachmentMapper mapper;
    private final FileStore store;
    private final Clock clock;
    private final Tika tika = new Tika();

    Attachments(AttachmentMapper mapper, FileStore store, Clock clock) {
        this.mapper = mapper;
        this.store = store;
        this.clock = clock;
    }

    /** Of a field of a draft, in the order in which they came. */
    public List<Attachment> unsent(DraftId draft, String field) {
        return mapper.unsent(draft, field);
    }

    /** Of a field of an application, in the order in which they came. */
    public List<Attachment> offered(ApplicationId application, String field) {
        return mapper.offered(application, field);
    }

    @Transactional
    public Attachment add(DraftId draft, AttachmentField field, MultipartFile file) throws FileRefused {
        return take(draft, null, field, mapper.unsent(draft, field.key()), file);
    }

    /** For a 補正: a further file of an application that was already sent. */
    @Transactional
    public Attachment add(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        return take(null, application, field, mapper.offered(application, field.key()), file);
    }

    private Attachment take(@Nullable DraftId draft, @Nullable ApplicationId application, AttachmentField field,
            List<Attachment> before, MultipartFile file) throws FileRefused {
        var name = FileNames.clean(Optional.ofNullable(file.getOriginalFilename()).orElse(""), before.stream()
                .map(Attachment::name).toList());
        if (file.isEmpty()) throw new FileRefused("file.empty", name);
        if (file.getSize() > field.maxMegabytes() * 1_000_000L) throw new FileRefused("file.tooBig", name, field.maxMegabytes());
        if (draft != null && before.size() >= field.maxFiles()) throw new FileRefused("file.tooMany", field.label().ja(), field.maxFiles());
        var id = AttachmentId.next(clock.instant());
        try {
            var type = sniff(file);
            if (!TAKEN.contains(type)) throw new FileRefused("file.kind", name);
            var digest = MessageDigest.getInstance("SHA-256");
            try (var in = new DigestInputStream(file.getInputStream(), digest)) {
                store.put(id, in);
            }
            dropUnlessKept(id);
            var attachment = new Attachment(id, draft, application, field.key(), name, type, file.getSize(),
                    new Bytes(digest.digest()), clock.instant());
            mapper.insert(attachment);
            return attachment;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            LOG.error("An attachment could not be stored", e);
            throw new FileRefused("file.notStored", name);
        }
    }

    private String sniff(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return tika.detect(in.readNBytes(65_536));
        }
    }

    @Transactional
    public void remove(DraftId draft, AttachmentId id) {
        if (mapper.removeFromDraft(draft, id)) dropLater(id);
    }

    /** Of a 補正 that is being filled in: an earlier try gives way to a new one. What a submission names stays. */
    @Transactional
    public void replaceSince(ApplicationId application, String field, Instant since) {
        mapper.offered(application, field).stream().filter(attachment -> attachment.createdAt().isAfter(since))
                .filter(attachment -> mapper.removeUnnamed(attachment.id())).forEach(attachment -> dropLater(attachment.id()));
    }

    /** Bytes whose row does not come about belong to nobody. */
    private void dropUnlessKept(AttachmentId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK) removeBytes(id);
            }
        });
    }

    /** The bytes go when the row is surely gone. */
    private void dropLater(AttachmentId id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                removeBytes(id);
            }
        });
    }

    private void removeBytes(AttachmentId id) {
        try {
            store.remove(id);
        } catch (IOException e) {
            LOG.warn("A removed attachment is still in the file store: {}", id, e);
        }
    }

    /** The answers of a draft with those files only that are still there. */
    public Answers existing(Draft draft) {
        var answers = draft.answers();
        for (var entry : draft.answers().byKey().entrySet()) {
            if (!(entry.getValue() instanceof Answer.Files)) continue;
            answers = answers.with(entry.getKey(),
                    new Answer.Files(mapper.unsent(draft.id(), entry.getKey()).stream().map(Attachment::ref).toList()));
        }
        return answers;
    }

    /** Files of drafts that expired. */
    @Scheduled(cron = "0 0 4 * * *", zone = "Asia/Tokyo")
    @Transactional
    public void forgetOrphans() {
        for (var id : mapper.orphans()) {
            mapper.removeById(id);
            dropLater(id);
        }
    }

    public Optional<Attachment> find(AttachmentId id) {
        return mapper.find(id);
    }

    public InputStream open(Attachment attachment) throws IOException {
        return store.open(attachment.id());
    }

    /** The files of a draft that is being sent belong to the application from now on. */
    @Transactional
    public void handOver(DraftId draft, ApplicationId application) {
        mapper.handOver(draft, application);
    }
}
