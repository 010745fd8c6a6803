package jp.madoguchi.forms.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import jp.madoguchi.db.id.ApplicationId;
import jp.madoguchi.db.id.AttachmentId;
import jp.madoguchi.db.id.DraftId;
import jp.madoguchi.forms.answer.Answer;
import jp.madoguchi.forms.answer.Answers;
import jp.madoguchi.forms.field.AttachmentField;
import jp.madoguchi.forms.inspection.Inspection;
import jp.madoguchi.forms.submission.Draft;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/** Takes files in, by what their bytes are and not by what they are called, and gives them out again. */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final String HEIC = "image/hei";
    private static final Set<String> TAKEN = Set.of("image/jpeg", "image/png", "image/heic", "image/heif", "application/pdf");

    private final AttachmentMapper mapper;
    private final FileContents contents;
    private final AttachmentRows rows;
    private final FileChecks checks;
    private final FileFindings findings;
    private final Inspection inspection;
    private final Clock clock;
    private final Tika tika = new Tika();

    Attachments(AttachmentMapper mapper, FileContents contents, AttachmentRows rows, FileChecks checks, FileFindings findings,
            Inspection inspection, Clock clock) {
        this.mapper = mapper;
        this.contents = contents;
        this.rows = rows;
        this.checks = checks;
        this.findings = findings;
        this.inspection = inspection;
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

    public Attachment add(DraftId draft, AttachmentField field, MultipartFile file) throws FileRefused {
        return add(received(draft, null, field, file));
    }

    /** A further file of an application that was already sent. */
    public Attachment add(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        return add(receive(application, field, file));
    }

    /** A further file for an application whose row its sender does not hold yet: the bytes, which take their time. */
    public ReceivedFile receive(ApplicationId application, AttachmentField field, MultipartFile file) throws FileRefused {
        return received(null, application, field, file);
    }

    /** And its row. Where none comes the nightly sweep takes the bytes. */
    public Attachment add(ReceivedFile received) throws FileRefused {
        try {
            return rows.add(received.file(), received.field());
        } catch (FileRefused refused) {
            contents.drop(received.file().content());
            throw refused;
        }
    }

    /**
     * The bytes first, without a transaction; what then gets no row is dropped, here or by the nightly sweep. What is found to be bad at
     * once is not taken; what is not known yet is, and nobody opens it before.
     */
    private ReceivedFile received(@Nullable DraftId draft, @Nullable ApplicationId application, AttachmentField field, MultipartFile file)
            throws FileRefused {
        var sent = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        var name = FileNames.clean(sent, "", List.of());
        if (file.isEmpty()) throw new FileRefused("file.empty", name);
        if (file.getSize() > field.maxMegabytes() * 1_000_000L) throw new FileRefused("file.tooBig", name, field.maxMegabytes());
        var id = AttachmentId.next(clock.instant());
        try {
            var type = sniff(file);
            if (!TAKEN.contains(type)) throw new FileRefused("file.kind", name);
            if (type.startsWith(HEIC) && !inspection.readsHeic()) throw new FileRefused("file.heic", name);
            var sha256 = contents.put(id, file.getInputStream());
            var kept = FileNames.clean(sent, type, List.of());
            var came = Attachment.came(id, draft, application, field.key(), kept, type, file.getSize(), sha256, clock.instant());
            return looked(came, field);
        } catch (FileRefused refused) {
            contents.drop(id);
            throw refused;
        } catch (IOException e) {
            LOG.error("An attachment could not be stored", e);
            throw new FileRefused("file.notStored", name);
        }
    }

    private ReceivedFile looked(Attachment came, AttachmentField field) throws FileRefused {
        var looked = checks.soon(came, field.asSent());
        var now = looked.file();
        if (now.state().isBad()) throw new FileRefused(looked.code(), came.name());
        if (!now.content().equals(came.content())) contents.drop(came.content());
        return new ReceivedFile(now, field);
    }

    private String sniff(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return tika.detect(in.readNBytes(65_536));
        }
    }

    @Transactional
    public void remove(DraftId draft, AttachmentId id) {
        mapper.find(id).filter(file -> rows.remove(draft, id)).ifPresent(file -> contents.dropLater(file.content()));
    }

    /** Of a 補正 that is being filled in: an earlier try gives way to a new one. What a submission names stays. */
    @Transactional
    public void replaceSince(ApplicationId application, String field, Instant since) {
        mapper.offered(application, field).stream().filter(attachment -> attachment.createdAt().isAfter(since))
                .filter(attachment -> mapper.removeUnnamed(attachment.id()))
                .forEach(attachment -> contents.dropLater(attachment.content()));
    }

    /** The answers of a draft with those files only that are still there, and that may become part of an application. */
    public Answers existing(Draft draft) {
        var answers = draft.answers();
        for (var entry : draft.answers().byKey().entrySet()) {
            if (!(entry.getValue() instanceof Answer.Files)) continue;
            answers = answers.with(entry.getKey(),
                    new Answer.Files(mapper.unsent(draft.id(), entry.getKey()).stream().filter(file -> !file.state().isBad())
                            .map(Attachment::ref).toList()));
        }
        return answers;
    }

    public Optional<Attachment> find(AttachmentId id) {
        return mapper.find(id);
    }

    /** Those of applications whose bytes the nightly check missed, the latest first. */
    public List<Attachment> lost(int most) {
        return mapper.allLost(most);
    }

    /**
     * @throws FileMissing where the bytes are gone
     * @throws FileClosed where nobody opens it, or not yet
     */
    public InputStream open(Attachment attachment) throws IOException {
        if (!attachment.state().isOpen()) throw new FileClosed(attachment.state());
        return contents.open(attachment);
    }

    /** Those that wait longer than a look takes. */
    public FilesWaiting waiting() {
        return mapper.waiting(clock.instant().minus(FileChecks.HELD));
    }

    /** The files of a draft that is being sent belong to the application from now on. */
    @Transactional
    public void handOver(DraftId draft, ApplicationId application) {
        findings.handOver(draft, application);
    }
}
